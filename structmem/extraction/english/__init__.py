"""Language data: word lists and tables of English; another language is another package of this shape."""
