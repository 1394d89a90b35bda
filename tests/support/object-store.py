# OpenStack Swift on this machine, for tests: `object-store.py FOLDER PROXY ACCOUNT CONTAINER OBJECT USER KEY`, the middle four
# being ports. Ends, with all its servers, when its standard input does.
import os
import signal
import sys

from swift.common import utils
from swift.common.ring import RingBuilder
from swift.common.wsgi import run_wsgi

folder, proxy, account, container, objects, user, key = sys.argv[1:]
PORTS = {"account": account, "container": container, "object": objects}

SERVER = """
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = {port}
workers = 0
swift_dir = {folder}
devices = {folder}/devices
mount_check = false
user = {account}
log_level = WARNING
"""

BEHIND = SERVER + """
[pipeline:main]
pipeline = {name}-server
[app:{name}-server]
use = egg:swift#{name}
fallocate_reserve = 0
"""

PROXY = SERVER + """
[pipeline:main]
pipeline = catch_errors cache listing_formats s3api tempauth bulk slo proxy-server
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:1
[filter:listing_formats]
use = egg:swift#listing_formats
[filter:s3api]
use = egg:swift#s3api
[filter:tempauth]
use = egg:swift#tempauth
user_{user} = {key} .admin
[filter:bulk]
use = egg:swift#bulk
[filter:slo]
use = egg:swift#slo
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
"""


def write(name, text, **more):
    import pwd

    # Its servers give up what rights they have in favour of this account.
    names = dict(folder=folder, account=pwd.getpwuid(os.getuid()).pw_name, name=name, **more)
    with open(os.path.join(folder, name + ".conf"), "w") as conf:
        conf.write(text.format(**names))


def lay_out():
    os.makedirs(os.path.join(folder, "devices", "one"), exist_ok=True)
    write("swift", "[swift-hash]\nswift_hash_path_suffix = tests\n[storage-policy:0]\nname = one\ndefault = yes\n")
    for name, port in PORTS.items():
        write(name, BEHIND, port=port)
        place = dict(id=0, region=1, zone=1, ip="127.0.0.1", port=int(port), device="one", weight=1, meta="")
        ring = RingBuilder(2, 1, 1)
        ring.add_dev(dict(place, replication_ip="127.0.0.1", replication_port=int(port)))
        ring.rebalance()
        ring.get_ring().save(os.path.join(folder, name + ".ring.gz"))
    write("proxy", PROXY, port=proxy, user=user.replace(":", "_"), key=key)


def serve(name):
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.close(0)
    os.open(os.devnull, os.O_RDONLY)
    sys.exit(run_wsgi(os.path.join(folder, name + ".conf"), name + "-server"))


lay_out()
utils.set_swift_dir(folder)
children = []
for name in [*PORTS, "proxy"]:
    child = os.fork()
    if child == 0:
        serve(name)
    children.append(child)
sys.stdin.read()
for child in children:
    os.kill(child, signal.SIGKILL)
