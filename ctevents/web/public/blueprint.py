"""Pages for anybody and for those who hold a personal link."""

from flask import Blueprint

from ctevents.web.access import OPEN, declare

blueprint = declare(Blueprint("public", __name__), OPEN)
