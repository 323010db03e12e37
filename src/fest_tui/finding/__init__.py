"""Finding: a question in words, an index over the programme, and answers in the order somebody wants to hear them."""
