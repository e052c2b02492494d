import Testing

@Suite struct BundledDataPlaceholderTests {}
