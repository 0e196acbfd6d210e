"""What a workbook from somebody else is held against before any reader sees it: its zip, its XML, its size."""
