"""The parts of a workbook that a file holds as XML, and the few places in them that marks on its cells need.

Nothing else in the file is touched: what is not understood here is copied byte for byte.
"""
