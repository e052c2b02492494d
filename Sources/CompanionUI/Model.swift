/// Replaced.
enum Placeholder {}
