"""Made-up notices of eForms, put together from pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from places import DATA

from mvi_standard.editions import LATEST
from mvi_standard.exchange.draft import draft
from mvi_standard.exchange.events import Question
from mvi_standard.exchange.facts import notice
from mvi_standard.exchange.ledger import ledger
from mvi_standard.exchange.mapping import Mapping
from mvi_standard.exchange.registered import NONE

if TYPE_CHECKING:
    from mvi_standard.exchange.draft import Draft
    from mvi_standard.exchange.facts import Notice
    from mvi_standard.exchange.registered import Registered

TABLE = Mapping(LATEST.notices)
MOMENT = "2027-01-15T10:00:00+01:00"
NOTICES = sorted((DATA / "eforms-notices").glob("*/*.xml"))
REAL = [each for each in NOTICES if each.parent.name == "real"]
_UBL = "urn:oasis:names:specification:ubl:schema:xsd"
_EFORMS = "http://data.europa.eu/p27"


def read(data: bytes, name: str = "notice.xml", sha256: str | None = None) -> Notice:
    """Read a notice; without a checksum its bytes tell it apart."""
    return notice(data, name, sha256 or str(hash(data)), TABLE)


def drafted(*contents: bytes, registered: Registered = NONE) -> Draft:
    """Make a draft of notices."""
    found = [read(each, f"{number}.xml") for number, each in enumerate(contents)]
    return draft(found, LATEST, MOMENT, "2026", registered)


def questions(made: Draft) -> dict[tuple[str, str], str]:
    """Return the candidates of what is asked, by record and question."""
    return {(each.id, each.ask): each.candidate for each in made.events if isinstance(each, Question)}


def statuses(made: Draft, path: str) -> list[tuple[str, str, str]]:
    """Return the text, the status and the target of each value whose path ends so."""
    return [(each.text, each.status, each.target) for each in ledger(made) if each.path.endswith(path)]


def first(made: Draft, name: str) -> dict[str, Any]:
    """Return the first record of a list."""
    record: dict[str, Any] = made.values[name][0]
    return record


def whole(  # noqa: PLR0913 - the parts of a notice
    *,
    body: str = "",
    extension: str = "",
    root: str = "ContractAwardNotice",
    sdk: str = "eforms-sdk-1.10",
    procedure: str = "0f6d1f5e-1111-4222-8333-444455556666",
    form: tuple[str, str] = ("result", "can-standard"),
    published: str = "00612345-2026",
    day: str = "2026-05-04Z",
    language: str = "NLD",
) -> bytes:
    """Return a notice with these pieces in it."""
    publication = f"""<efac:Publication><efbc:NoticePublicationID schemeName="ojs-notice-id">{published}
      </efbc:NoticePublicationID><efbc:PublicationDate>{day}</efbc:PublicationDate></efac:Publication>"""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{root} xmlns="{_UBL}:{root}-2" xmlns:cac="{_UBL}:CommonAggregateComponents-2"
  xmlns:cbc="{_UBL}:CommonBasicComponents-2" xmlns:ext="{_UBL}:CommonExtensionComponents-2"
  xmlns:efac="{_EFORMS}/eforms-ubl-extension-aggregate-components/1"
  xmlns:efext="{_EFORMS}/eforms-ubl-extensions/1" xmlns:efbc="{_EFORMS}/eforms-ubl-extension-basic-components/1">
  <ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><efext:EformsExtension>
    {extension}{publication if published else ""}
  </efext:EformsExtension></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>
  <cbc:CustomizationID>{sdk}</cbc:CustomizationID>
  <cbc:ID schemeName="notice-id">11112222-3333-4444-8555-666677778888</cbc:ID>
  <cbc:ContractFolderID>{procedure}</cbc:ContractFolderID>
  <cbc:IssueDate>{day}</cbc:IssueDate>
  <cbc:RegulatoryDomain>32014L0024</cbc:RegulatoryDomain>
  <cbc:NoticeTypeCode listName="{form[0]}">{form[1]}</cbc:NoticeTypeCode>
  <cbc:NoticeLanguageCode>{language}</cbc:NoticeLanguageCode>
  {body}
</{root}>""".encode()


def buyer(number: str = "ORG-0001", kind: str = "la") -> str:
    """Return that an organisation buys."""
    return f"""<cac:ContractingParty><cac:ContractingPartyType><cbc:PartyTypeCode listName="buyer-legal-type">{kind}
      </cbc:PartyTypeCode></cac:ContractingPartyType><cac:Party><cac:PartyIdentification><cbc:ID>{number}</cbc:ID>
      </cac:PartyIdentification></cac:Party></cac:ContractingParty>"""


def organisation(number: str, names: str, register: str = "", *, country: str = "NLD", more: str = "") -> str:
    """Return an organisation; `names` are one, or elements of more."""
    named = names if "<" in names else f'<cbc:Name languageID="NLD">{names}</cbc:Name>'
    legal = (
        f"<cac:PartyLegalEntity><cbc:CompanyID>{register}</cbc:CompanyID></cac:PartyLegalEntity>" if register else ""
    )
    return f"""<efac:Organization>{more}<efac:Company>
      <cac:PartyIdentification><cbc:ID>{number}</cbc:ID></cac:PartyIdentification>
      <cac:PartyName>{named}</cac:PartyName>
      <cac:PostalAddress><cac:Country><cbc:IdentificationCode listName="country">{country}</cbc:IdentificationCode>
      </cac:Country></cac:PostalAddress>{legal}
      </efac:Company></efac:Organization>"""


def organisations(*some: str) -> str:
    """Return the organisations of a notice."""
    return f"<efac:Organizations>{''.join(some)}</efac:Organizations>"


def lot(number: str = "LOT-0001", *, own: str = "I-1", project: str = "", terms: str = "", process: str = "") -> str:
    """Return a lot with these pieces in its project, its terms and its process."""
    return f"""<cac:ProcurementProjectLot><cbc:ID schemeName="Lot">{number}</cbc:ID>
      <cac:TenderingTerms>{terms}</cac:TenderingTerms><cac:TenderingProcess>{process}</cac:TenderingProcess>
      <cac:ProcurementProject><cbc:ID>{own}</cbc:ID><cbc:Name languageID="NLD">Schoonmaak</cbc:Name>
      <cbc:ProcurementTypeCode listName="contract-nature">services</cbc:ProcurementTypeCode>{project}
      </cac:ProcurementProject></cac:ProcurementProjectLot>"""


def additional(codelist: str, code: str) -> str:
    """Return a code that a lot has beside its nature."""
    return f"""<cac:ProcurementAdditionalType><cbc:ProcurementTypeCode listName="{codelist}">{code}
      </cbc:ProcurementTypeCode></cac:ProcurementAdditionalType>"""


def planned(inner: str) -> str:
    """Return the planned term of a lot."""
    return f"<cac:PlannedPeriod>{inner}</cac:PlannedPeriod>"


def result(contract: str = "CON-0001", about: str = "LOT-0001", *, number: str = "RES-0001", more: str = "") -> str:
    """Return that a contract follows for a lot."""
    return f"""<efac:LotResult><cbc:ID>{number}</cbc:ID><cbc:TenderResultCode>selec-w</cbc:TenderResultCode>{more}
      <efac:SettledContract><cbc:ID>{contract}</cbc:ID></efac:SettledContract>
      <efac:TenderLot><cbc:ID>{about}</cbc:ID></efac:TenderLot></efac:LotResult>"""


def tender(
    number: str = "TEN-0001", about: str = "LOT-0001", *, party: str = "TPA-1", value: str = "", more: str = ""
) -> str:
    """Return a tender; `value` is in euros."""
    amount = f'<cbc:PayableAmount currencyID="EUR">{value}</cbc:PayableAmount>' if value else ""
    return f"""<efac:LotTender>{more}<cbc:ID>{number}</cbc:ID>
      <cac:LegalMonetaryTotal>{amount}</cac:LegalMonetaryTotal>
      <efac:TenderingParty><cbc:ID>{party}</cbc:ID></efac:TenderingParty>
      <efac:TenderLot><cbc:ID>{about}</cbc:ID></efac:TenderLot></efac:LotTender>"""


def contract(*tenders: str, number: str = "CON-0001", own: str = "C-1", awarded: str = "", more: str = "") -> str:
    """Return a contract that was signed on 4 May 2026."""
    day = f"<cbc:AwardDate>{awarded}</cbc:AwardDate>" if awarded else ""
    named = "".join(f"<efac:LotTender><cbc:ID>{each}</cbc:ID></efac:LotTender>" for each in tenders or ("TEN-0001",))
    return f"""<efac:SettledContract><cbc:ID>{number}</cbc:ID>{day}<cbc:IssueDate>2026-05-04+02:00</cbc:IssueDate>{more}
      <efac:ContractReference><cbc:ID>{own}</cbc:ID></efac:ContractReference>{named}</efac:SettledContract>"""


def party(*members: str, number: str = "TPA-1") -> str:
    """Return who tenders together."""
    named = "".join(f"<efac:Tenderer><cbc:ID>{each}</cbc:ID></efac:Tenderer>" for each in members)
    return f"<efac:TenderingParty><cbc:ID>{number}</cbc:ID>{named}</efac:TenderingParty>"


GEMEENTE = organisation("ORG-0001", "Gemeente Lindedam", "01234575")
SCHOON = organisation("ORG-0002", "Schoon en Co B.V.", "12345678")


def results(*pieces: str) -> str:
    """Return the results of a notice."""
    return f"<efac:NoticeResult>{''.join(pieces)}</efac:NoticeResult>"


def awarded(
    *,
    results_in: str | None = None,
    lots: str | None = None,
    supplier: str = SCHOON,
    head: str = "",
    buyers: str | None = None,
    **settings: Any,
) -> bytes:
    """Return a notice of one lot that was awarded to one company, with other pieces where given."""
    told = results_in or results(result(), tender(value="100000"), contract(), party("ORG-0002"))
    extension = organisations(GEMEENTE, supplier) + told + head
    return whole(body=(buyers or buyer()) + (lots or lot()), extension=extension, **settings)
