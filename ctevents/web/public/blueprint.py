"""The blueprint for anybody and for holders of a personal link."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("public", __name__), OPEN)
