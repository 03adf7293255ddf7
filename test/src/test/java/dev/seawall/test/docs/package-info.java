/** Documents that are generated from code, and documents whose blocks are run. */
package dev.seawall.test.docs;
