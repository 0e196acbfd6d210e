// Exists in the bundle: the code of ajv, one judge a class.
type Judge = ((value: unknown) => boolean) & { errors?: import("ajv").ErrorObject[] | null };
declare const judges: Record<string, Judge>;
export = judges;
