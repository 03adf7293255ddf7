/** What a user has: a project of its own, on the installed artifacts alone. */
package dev.seawall.test.shop;
