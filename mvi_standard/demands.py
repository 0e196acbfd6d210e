"""Demands that are not rules: code, severity and facts of each; their texts are in `texts.requirements`."""

from __future__ import annotations

from functools import partial

from mvi_standard.requirement import TIP, WAARSCHUWING, About, Demand

_workbook = partial(Demand, of_workbooks=True)
_notice = partial(Demand, of_notices=True)
_cell = partial(Demand, of_workbooks=True, of_unsound=True)
_structure = partial(Demand, of_unsound=True)

# A file can be read as it was written.
OPENS = Demand("MVI-F001")
IS_A_FILE = Demand("MVI-F002")
FILE_SIZE = Demand("MVI-F003")
HAS_CONTENT = Demand("MVI-F004")
UTF8 = Demand("MVI-F005")
NO_OTHER_ENCODING = Demand("MVI-F006")
SYNTAX = Demand("MVI-F007")
FIELD_ONCE = Demand("MVI-F008")
FINITE_NUMBER = Demand("MVI-F009")
EXACT_NUMBER = Demand("MVI-F010")
WHOLE_CHARACTER = Demand("MVI-F011")
DEPTH = Demand("MVI-F012")
RECORD_COUNT = Demand("MVI-F013")
ONE_SUBMISSION = Demand("MVI-F014")
KNOWN_EDITION = Demand("MVI-F015")
PLAIN_YAML = Demand("MVI-F016")
CURRENT_DRAFT = Demand("MVI-F017")
VALUE_COUNT = Demand("MVI-F018")

# A workbook can be opened.
SOUND_WORKBOOK = _workbook("MVI-F020")
WORKBOOK_SIZE = _workbook("MVI-F021")
ONLY_CELLS = _workbook("MVI-F022")
CURRENT_FORMAT = _workbook("MVI-F023")
CSV_TABLE = _workbook("MVI-F024")
SHEET_OF_OURS = _workbook("MVI-F025")
NO_SUPPLIER_FORM = _workbook("MVI-F026")

# A published notice can be taken in.
WHOLE_XML = _notice("MVI-F030")
NO_DOCTYPE = _notice("MVI-F031")
EFORMS_NOTICE = _notice("MVI-F032")
KNOWN_SDK = _notice("MVI-F033")
HAS_LOTS = _notice("MVI-F034")

# The cells of a workbook say what they mean.
KNOWN_SHEET = _cell("MVI-X001", WAARSCHUWING)
KNOWN_COLUMN = _cell("MVI-X002", WAARSCHUWING)
SHEET_ONCE = _cell("MVI-X003")
KNOWN_ROW = _cell("MVI-X004", WAARSCHUWING)
CELL_AS_STANDARD = _cell("MVI-X005", TIP, comes_last=True)
TEXT_AS_TEXT = _cell("MVI-X006")
FORMULA_OUTCOME = _cell("MVI-X007")
OWN_CELL = _cell("MVI-X008")
VISIBLE = _cell("MVI-X009", WAARSCHUWING)
KNOWN_PARENT = _cell("MVI-X010")
ONE_ROW = _cell("MVI-X011")
SAME_EDITION = _cell("MVI-X012", WAARSCHUWING)
COLUMN_HEADS = _cell("MVI-X013")
MAPPED_COLUMN = _cell("MVI-X014", WAARSCHUWING)
ROWS_AGREE = _cell("MVI-X015", WAARSCHUWING)
HEAD_FITS_PATH = _cell("MVI-X016")
NUMBER_AS_SHOWN = _cell("MVI-X017", WAARSCHUWING)
NOTHING_ADDED = _cell("MVI-X018", WAARSCHUWING)
FITS_SMALL_FORM = _cell("MVI-X019")
AMOUNT_IN_FULL = _cell("MVI-X020", TIP, comes_last=True)

# A record has the structure of the JSON Schema.
VALUE_TYPE = _structure("MVI-S001")
REQUIRED_FIELD = _structure("MVI-S002", about=About.ABSENCE)
KNOWN_FIELD = _structure("MVI-S003", about=About.KEY)
CLOSED_LIST = _structure("MVI-S004", about=About.CODE)
PATTERN = _structure("MVI-S005")
EXISTING_DAY = _structure("MVI-S006")
MINIMUM = _structure("MVI-S007")
MAXIMUM = _structure("MVI-S008")
NOT_EMPTY = _structure("MVI-S009")
UNIQUE_ITEMS = _structure("MVI-S010")
TEXT_LENGTH = _structure("MVI-S011")

# Ids and references lead to what they mean, and a profile finds what it asks.
REFERENCE_EXISTS = Demand("MVI-R001", seeks_ids=True)
REFERENCE_CLASS = Demand("MVI-R002", seeks_ids=True)
UNIQUE_ID = Demand("MVI-R003", of_unsound=True)
OPEN_LIST = Demand("MVI-R004", about=About.CODE)
KNOWN_KPI = Demand("MVI-R005", about=About.CODE)
UNIQUE_KEY = Demand("MVI-R006", looks_around=True)
PROFILE_LIST = Demand("MVI-R007", about=About.ABSENCE, by_profile=True)
PROFILE_FIELD = Demand("MVI-R008", about=About.ABSENCE, by_profile=True)

# What a submission uses is still in use.
IN_USE = Demand("MVI-W203", WAARSCHUWING)

# Codes and bodies are in the registers that the user names.
CPV_CODE = Demand("MVI-R101", WAARSCHUWING, register="cpv")
TOOI_ADDRESS = Demand("MVI-R102", WAARSCHUWING, register="tooi")
TOOI_NAME = Demand("MVI-R103", WAARSCHUWING, register="tooi")
TOOI_PERIOD = Demand("MVI-R104", WAARSCHUWING, register="tooi")
BODY_IS_KNOWN = Demand("MVI-R105", TIP, register="organisaties")
NUMBERS_AGREE = Demand("MVI-R106", WAARSCHUWING, register="organisaties")
BODY_NAME = Demand("MVI-R107", TIP, register="organisaties")

# Texts hold no persons, and amounts leave no doubt.
NO_BSN = _structure("MVI-C200")
NO_CONTACT = _structure("MVI-W200", WAARSCHUWING)
NO_ACCOUNT = _structure("MVI-W202", WAARSCHUWING)
CLEAR_THOUSANDS = _structure("MVI-W201", WAARSCHUWING)

# A list of known faults is up to date.
MENDED_IN_TIME = Demand("MVI-B001", WAARSCHUWING)
STILL_THERE = Demand("MVI-B002", WAARSCHUWING, about=About.NOTHING)

DEMANDS = {each.code: each for each in tuple(globals().values()) if isinstance(each, Demand)}
"""By code, in the order in which a document is checked."""
