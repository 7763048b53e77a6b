"""Writes an OpenType font with CFF outlines as TrueType: truetype.py FOLDER FONT.otf makes FOLDER/FONT.ttf.

Cubic curves become quadratic ones within one thousandth of the em, which is below what a printer can show."""
import pathlib
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

folder, source = map(pathlib.Path, sys.argv[1:])
font = TTFont(source)
glyphs, order, tolerance = font.getGlyphSet(), font.getGlyphOrder(), font["head"].unitsPerEm / 1000
outlines = {}
for name in order:
    pen = TTGlyphPen(None)
    glyphs[name].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
    outlines[name] = pen.glyph()

font["loca"] = newTable("loca")
font["glyf"] = glyf = newTable("glyf")
glyf.glyphOrder, glyf.glyphs = order, outlines
for name, (width, _) in list(font["hmtx"].metrics.items()):
    outlines[name].recalcBounds(glyf)
    font["hmtx"][name] = (width, getattr(outlines[name], "xMin", 0))

font["maxp"] = maxp = newTable("maxp")
maxp.tableVersion = 0x00010000
for field in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements", "maxSizeOfInstructions"):
    setattr(maxp, field, 0)
maxp.maxZones, maxp.numGlyphs = 1, len(order)
font["post"].formatType, font["post"].extraNames, font["post"].mapping = 3.0, [], {}
for table in ("CFF ", "VORG"):
    if table in font:
        del font[table]
font.sfntVersion = "\000\001\000\000"
font.save(folder / f"{source.stem}.ttf")
