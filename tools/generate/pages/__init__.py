"""Write the published standard: pages of every class, code list, KPI and code, in Dutch and in English.

schema/ + docs/pages/ -> Markdown (templates/) -> HTML (zensical, theme/) -> site/<language>/<edition>/
"""
