/** Every option of the model, one row each: its default, another value, and what that changes. */
package dev.seawall.test.options;
