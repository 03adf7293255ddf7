/** Documents of either tool read back: what an earlier run wrote, a golden holds or a stack was made of. Values are compared and looked up, never evaluated. */
package dev.seawall.deployed;
