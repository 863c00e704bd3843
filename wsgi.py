"""The application for any WSGI server: ``wsgi:app``."""

import sys

from ctevents.app import create_app
from ctevents.config import Config, SettingError
from ctevents.logs import begin
from ctevents.private_files import write_for_owner_only

write_for_owner_only()
try:
    config = Config.from_environment(serving=True)
    begin(config.LOG_FORMAT)
    app = create_app(config)
except SettingError as error:
    sys.exit(f"ctevents: {error}")
