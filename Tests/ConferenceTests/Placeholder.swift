import Testing

@Suite struct ConferencePlaceholderTests {}
