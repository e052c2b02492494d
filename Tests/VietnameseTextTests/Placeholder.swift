import Testing

@Suite struct VietnameseTextPlaceholderTests {}
