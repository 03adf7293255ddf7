"""Fails unless a peer's template has the resources of ours: compare.py OURS PEERS. The order of DependsOn says nothing."""
import json
import sys

ours, peers = (json.load(open(path))["Resources"] for path in sys.argv[1:])


def spelled(resource):
    return json.dumps({**resource, "DependsOn": sorted(resource.get("DependsOn", []))}, sort_keys=True)


different = [name for name in ours.keys() | peers.keys() if name not in ours or name not in peers or spelled(ours[name]) != spelled(peers[name])]
if different:
    sys.exit(f"the peer builds something else: {sorted(different)}")
print(f"the peer builds the same {len(ours)} resources")
