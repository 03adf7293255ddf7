"""The laboratory of bench/node/run: namespaces, NGINX of a Debian root, clients, rounds and tables. A part of the benchmark is a file beside this package's."""
