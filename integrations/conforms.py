"""Say whether every submission in a JSON report conforms, as `conforms=true` or `conforms=false`."""
# ruff: noqa: INP001 - a script beside the action, not a package

import json
import sys
from pathlib import Path

reports = json.loads(Path(sys.argv[1]).read_bytes())["reports"]
sys.stdout.write(f"conforms={str(all(each['conforms'] for each in reports)).lower()}\n")
