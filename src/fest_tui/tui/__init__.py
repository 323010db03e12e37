"""The Textual app. Widgets are given objects, post messages, and own no rules."""
