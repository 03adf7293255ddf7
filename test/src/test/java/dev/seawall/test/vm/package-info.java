/** A node in a virtual machine that takes itself for an EC2 instance: {@code test/lab/vm} makes it, the tests here say what it must do. */
package dev.seawall.test.vm;
