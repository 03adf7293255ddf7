"""Asks the API one thing and prints the whole answer as JSON: ask.py SERVICE OPERATION [ARGUMENTS-AS-JSON]. Every page, and times left out, because no two runs share them."""
import datetime
import json
import sys

import boto3
from botocore.config import Config


def plain(value):
    if isinstance(value, datetime.datetime):
        return None
    raise TypeError(f"{value!r} is no JSON")


def main(service, operation, arguments="{}"):
    # by path: no name of a bucket resolves on loopback; once: what was refused is not asked again
    client = boto3.client(service, config=Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}))
    arguments = json.loads(arguments)
    if client.can_paginate(operation):
        answer = client.get_paginator(operation).paginate(**arguments).build_full_result()
    else:
        answer = getattr(client, operation)(**arguments)
    answer.pop("ResponseMetadata", None)
    print(json.dumps(answer, default=plain))


main(*sys.argv[1:])
