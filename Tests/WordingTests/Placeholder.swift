import Testing

@Suite struct WordingPlaceholderTests {}
