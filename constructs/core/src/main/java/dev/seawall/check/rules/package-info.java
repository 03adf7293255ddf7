/** One rule, one class; the class's name is the rule's id and a sentence that must hold. {@link dev.seawall.check.rules.Catalogue} lists them in order. */
package dev.seawall.check.rules;
