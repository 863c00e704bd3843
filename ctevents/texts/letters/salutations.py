"""The salutation of a letter to a person, in the current language.

A neutral salutation has the whole name, the others have the family name. Both stay in the
nominative: the vocative of a family name cannot be derived safely. The office before them is in the
vocative where the language has one.
"""

from __future__ import annotations

from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.people import Sex
from ctevents.domain.protocol.titles import Addressee, Style, form_of_address

SALUTATIONS: dict[tuple[Style, Sex | None], LazyString] = {
    (Style.EXCELLENCY, None): lazy_pgettext("salutation", "Your Excellency,"),
    # Translators: the name is the family name. It stays as it is.
    (Style.JUDGE, Sex.F): lazy_pgettext("salutation, female judge", "Dear Judge %(name)s,"),
    (Style.JUDGE, Sex.M): lazy_pgettext("salutation, male judge", "Dear Judge %(name)s,"),
    # Translators: right for women and men. The name is given name and family name.
    (Style.JUDGE, None): lazy_pgettext("salutation, judge, sex not known", "Dear Judge %(name)s,"),
    (Style.PROSECUTOR, Sex.F): lazy_pgettext(
        "salutation, female prosecutor", "Dear Prosecutor %(name)s,"
    ),
    (Style.PROSECUTOR, Sex.M): lazy_pgettext(
        "salutation, male prosecutor", "Dear Prosecutor %(name)s,"
    ),
    # Translators: right for women and men. The name is given name and family name.
    (Style.PROSECUTOR, None): lazy_pgettext(
        "salutation, prosecutor, sex not known", "Dear Prosecutor %(name)s,"
    ),
    (Style.PROFESSOR, Sex.F): lazy_pgettext(
        "salutation, female professor", "Dear Professor %(name)s,"
    ),
    (Style.PROFESSOR, Sex.M): lazy_pgettext(
        "salutation, male professor", "Dear Professor %(name)s,"
    ),
    # Translators: right for women and men. The name is given name and family name.
    (Style.PROFESSOR, None): lazy_pgettext(
        "salutation, professor, sex not known", "Dear Professor %(name)s,"
    ),
    (Style.DOCTOR, Sex.F): lazy_pgettext("salutation, female doctor (PhD)", "Dear Dr %(name)s,"),
    (Style.DOCTOR, Sex.M): lazy_pgettext("salutation, male doctor (PhD)", "Dear Dr %(name)s,"),
    # Translators: right for women and men. The name is given name and family name.
    (Style.DOCTOR, None): lazy_pgettext(
        "salutation, doctor (PhD), sex not known", "Dear Dr %(name)s,"
    ),
    (Style.TITLED, Sex.F): lazy_pgettext(
        "salutation, woman, title before the name", "Dear %(name)s,"
    ),
    (Style.TITLED, Sex.M): lazy_pgettext(
        "salutation, man, title before the name", "Dear %(name)s,"
    ),
    # Translators: right for women and men. The name is given name and family name.
    (Style.TITLED, None): lazy_pgettext("salutation, sex not known", "Dear %(name)s,"),
    (Style.PLAIN, Sex.F): lazy_pgettext("salutation, woman", "Dear Ms %(name)s,"),
    (Style.PLAIN, Sex.M): lazy_pgettext("salutation, man", "Dear Mr %(name)s,"),
    # Translators: right for women and men. The name is given name and family name.
    (Style.PLAIN, None): lazy_pgettext("salutation, sex not known", "Dear %(name)s,"),
}
"""The words of each form; that of an excellency is the same for everybody."""


def salutation(addressee: Addressee) -> str:
    """Return the salutation with its comma: "Poštovana gospođo Kovačević,"."""
    form = form_of_address(addressee)
    words = SALUTATIONS.get((form.style, form.sex)) or SALUTATIONS[form.style, None]
    return str(words) % {"name": form.name}
