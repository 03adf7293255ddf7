"""The configurations under test, with their net.core.somaxconn: the kernel's own where nobody advised another."""
from lab import trees

ONE_WORKER = {"nginx.conf": [(r"worker_processes auto;", "worker_processes 1;")]}
STOCK, SEED, GENERATOR, OURS = "Debian's stock", "the paper's text", "what generators advise", "Seawall"
OTHERS = {
    STOCK: (trees.folder("stock", ONE_WORKER), 4096),
    SEED: (trees.folder("seed", ONE_WORKER), 65535),
    GENERATOR: (trees.folder("generator", ONE_WORKER), 4096),
}
ALL = {**OTHERS, OURS: trees.rendered()}
RSA = {"seawall/tls.conf": [(r"/run/seawall/tls/server.pem", "/bench/rsa.pem")]}
NO_POOL = {"seawall/upstreams.conf": [(r"(?m)^ *keepalive[^;]*;[^\n]*\n", "")]}
# what the paper asks for and no more: the pool and the proxy
NO_LIMITS = {"seawall/limits.conf": [(r"(?m)^limit_conn edge.*$", "")], "seawall/routes.conf": [(r"limit_req zone[^;]*;", "")]}
NO_LOG = {"seawall/http.conf": [(r"access_log [^;]*;", "access_log off;")]}
