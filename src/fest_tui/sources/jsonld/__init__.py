"""Reads JSON-LD in terms of schema.org, alone or in the scripts of a page.

`scripts` and `parsing` find the JSON and its nodes; `graph` answers what stands in them; `events` tells which
events hold which; `times`, `places`, `films`, `offers`, `status` and `identity` read the parts of an event, of which
`slots` makes screenings; `reader` puts them together. No context is ever loaded.
"""

from fest_tui.sources.jsonld.reader import is_jsonld, read_jsonld

__all__ = ["is_jsonld", "read_jsonld"]
