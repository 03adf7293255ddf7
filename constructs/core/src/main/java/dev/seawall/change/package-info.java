/** What a change of the model means for what is deployed already: read from the earlier template and the new one, without asking AWS. */
package dev.seawall.change;
