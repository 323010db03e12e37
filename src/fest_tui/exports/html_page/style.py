"""How the page looks: made for A4 in portrait, quiet on the screen, and readable in black and white."""

STYLE = """
@page {
  size: A4 portrait; margin: 14mm 14mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #666 }
}
:root { color-scheme: light; print-color-adjust: exact; -webkit-print-color-adjust: exact }
* { box-sizing: border-box }
body, svg text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif }
body { margin: 0 auto; max-width: 182mm; color: #1b1d22; background: #fff; font-size: 9.5pt; line-height: 1.4 }
@media screen { body { padding: 10mm 4mm } }
header { border-bottom: 0.6mm solid #1b1d22; padding-bottom: 3mm; margin-bottom: 2mm }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 1mm; letter-spacing: -0.01em; overflow-wrap: anywhere }
header p { margin: 0; color: #555 }
.legend { display: flex; flex-wrap: wrap; gap: 1mm 5mm; margin: 2.5mm 0 0; padding: 0; list-style: none }
.legend { font-size: 8.5pt; color: #333 }
.legend li { display: flex; align-items: center; gap: 1.5mm }
.sample { width: 8mm; height: 4.4mm }
section { break-inside: avoid; margin-top: 6mm }
section.long, header + section { break-inside: auto }
.columns div { columns: 2; column-gap: 6mm; font-size: 8.5pt }
.columns th { width: 23mm }
.columns .facts, .columns .alarm { font-size: 7.5pt }
h2 { font-size: 13pt; margin: 0 0 1.5mm; break-after: avoid }
figure { margin: 0 0 2.5mm; break-inside: avoid }
figure > svg { display: block; width: 100%; height: auto }
figcaption { font-size: 8pt; color: #555 }
table { width: 100%; border-collapse: collapse }
tr { break-inside: avoid }
td, th { vertical-align: top; text-align: left; padding: 1mm 0; border-top: 0.2mm solid #d5d5d5; font-weight: normal }
th { width: 27mm; white-space: nowrap; font-variant-numeric: tabular-nums }
.title { font-weight: bold; overflow-wrap: anywhere }
.facts { display: block; color: #444; font-size: 8.5pt; overflow-wrap: anywhere }
.alarm { display: block; color: #a3122c; font-size: 8.5pt; font-weight: bold }
.way td, .way th { border-top: 0; padding: 0 0 1mm; color: #666; font-size: 8pt; font-style: italic }
.off .title { text-decoration: line-through; color: #666 }
.sign { color: #8a4b00 }
a { color: inherit; text-decoration-color: #bbb }
footer { margin-top: 8mm; color: #777; font-size: 8pt; break-inside: avoid }
svg text { fill: #1b1d22 }
svg .clock { font-size: 22px; fill: #555 }
svg .venue { font-weight: bold }
svg .town { fill: #666 }
svg .hour { stroke: #e2e2e2; stroke-width: 1.5 }
svg .midnight { stroke: #888; stroke-width: 3; stroke-dasharray: 8 6 }
svg .lane { stroke: #cfcfcf; stroke-width: 1.5 }
svg .block rect { stroke: #70757f; stroke-width: 2 }
svg .block > rect:first-of-type { fill: #f3f4f6 }
svg .block.mine > rect:first-of-type { fill: #ffd48a; stroke: #6b3d00; stroke-width: 5 }
svg .block.other > rect:first-of-type { fill: #fff; stroke: #b4b8bf }
svg .block.other text { fill: #666 }
svg .block.off > rect:first-of-type { fill: #fff; stroke: #999; stroke-dasharray: 7 5 }
svg .block.off text { fill: #777; text-decoration: line-through }
svg .block rect.x { stroke: none }
svg .block text { paint-order: stroke; stroke: #f3f4f6; stroke-width: 5; stroke-linejoin: round }
svg .block.mine text { stroke: #ffd48a }
svg .block.mine .name { font-weight: bold }
svg .block.other text { stroke: #fff }
svg .block.off text { stroke: none }
svg .start { font-weight: bold }
svg .hatching { stroke: #a3122c; stroke-width: 5 }
svg .open { stroke: #fff; stroke-width: 6; stroke-dasharray: 8 7 }
"""
