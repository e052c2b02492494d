/// Every word that a person reads, in both languages side by side.
///
/// Each subject has its own extension; a phrase that takes a number or a name is a function, so
/// that a caller cannot leave it out.
package enum Phrases {}
