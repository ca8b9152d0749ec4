"""The settings of an installation that chose the other channel layer: it drops what is beyond 100 messages (TRUST M01)."""

from storming.settings import *  # noqa: F403  -- settings are a module of names
from storming.settings import VALKEY_URL

CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.core.RedisChannelLayer",
        "CONFIG": {"hosts": [{"address": VALKEY_URL, "socket_connect_timeout": 1, "socket_timeout": 5}]},
    }
}
