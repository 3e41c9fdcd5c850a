"""A recruitment of any size, drawn from a seed: the files that the program imports, and the base that is ready for them.

    applicants.py FOLDER APPLICATIONS DECIDED      writes the files alone, to look at them
"""
import random
import subprocess
import sys
from pathlib import Path

SEED = 20160919
SESSION, COMMISSION, HEARD, DECIDED_ON = "SEL-2016-1", "COM-2016-1", "24/02/2016", "2016-03-30"
TESTS = ("comprehension", "expression", "culture_commerciale")
DOCUMENTS = ("cv", "lettre", "diplome", "identite", "photo")
SYLLABLES = ("bar", "cha", "dou", "fé", "gua", "li", "mon", "né", "pra", "rou", "sa", "tho", "val", "vi")
FIRST_NAMES = {"Mme": ("Chloé", "Inès", "Léonie", "Maëlys", "Nour", "Zoé"), "M.": ("Aurélien", "Hugo", "Loïc", "Rémi", "Tiago", "Yanis")}
STREETS = ("rue des Agaves", "avenue des Lauriers", "impasse des Figuiers", "chemin des Genêts", "rue de l'Étoile")
CITIES = (("13100", "Aix-en-Provence"), ("13127", "Vitrolles"), ("13120", "Gardanne"), ("84120", "Pertuis"), ("13600", "La Ciotat"))
DIPLOMAS = ("41", "42", "43", "44", "54")
APPLICATION = (
    "identifiant;promotion;civilite;nom;prenom;date_naissance;courriel;telephone;adresse;code_postal;ville;recu_par;recu_le;origine;"
    "diplome;situation;mois_inscription;minimum_social;rqth;pieces")
INTERVIEW = "candidat;jour;motivation_metier;motivation_alternance;avis;responsable_alternance;directeur_pole;directrice_pedagogique"


def code(number: int) -> str:
    return f"S2016-{number:05}"


def write(folder: Path, name: str, header: str, rows) -> Path:
    """As a French spreadsheet saves it."""
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        file.writelines(f"{line}\r\n" for line in [header, *rows])
    return path


def application(number: int, chance: random.Random) -> str:
    civility = chance.choice(("Mme", "M."))
    name = "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4))).capitalize()
    born = f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1991, 1998)}"
    postal_code, city = chance.choice(CITIES)
    jobseeker = chance.choice(("3;", "3;", "10;", f"8;{chance.randint(1, 24)}"))
    return ";".join([
        code(number), "2016", civility, name, chance.choice(FIRST_NAMES[civility]), born, f"candidat{number}@example.org",
        f"06 39 98 {number // 100 % 100:02} {number % 100:02}", f"{chance.randint(1, 99)} {chance.choice(STREETS)}", postal_code, city,
        chance.choice(("CNAM", "CFA")), f"{chance.randint(4, 31):02}/01/2016", "campagne", chance.choice(DIPLOMAS), jobseeker, "",
        chance.choice(("non", "non", "oui")), "toutes"])


def marks(number: int, chance: random.Random):
    for test in TESTS:
        yield f"{code(number)};{test};{chance.randint(4, 19)},{chance.choice(('00', '25', '50', '75'))};{HEARD}"


def interview(number: int, chance: random.Random) -> str:
    opinion = chance.choice(("favorable", "reserve", "defavorable"))
    hub, pedagogy = chance.choice((("directeur-pole", ""), ("", "directrice-pedagogique"), ("directeur-pole", "directrice-pedagogique")))
    return (f"{code(number)};{HEARD};A vendu deux étés sur les marchés, sait ce qu'est un objectif;"
            f"Connaît le rythme, a prévu ses trajets;{opinion};responsable-alternance;{hub};{pedagogy}")


def files(folder: Path, applications: int, decided: int):
    """Writes the files of a recruitment; those decided are spread over all who applied."""
    chance = random.Random(f"{SEED}, {applications}")
    numbers = range(1, applications + 1)
    write(folder, "candidats", APPLICATION, [application(number, chance) for number in numbers])
    heard = sorted(chance.sample(numbers, decided))
    write(folder, "epreuves", "candidat;epreuve;note;jour", [row for number in heard for row in marks(number, chance)])
    write(folder, "entretiens", INTERVIEW, [interview(number, chance) for number in heard])
    outcomes = (f"{COMMISSION};{code(number)};{chance.choice(('admissible', 'non_admissible'))}" for number in heard)
    write(folder, "decisions", "commission;candidat;decision", outcomes)
    return [code(number) for number in heard]


def make(program: Path, base: Path, folder: Path):
    """Makes the base that waits for its candidates: form published, calendar agreed by both partners."""
    def alternance(actor: str, day: str, *arguments):
        subprocess.run([program, *arguments, "--base", base, "--acteur", actor, "--le", day], check=True, capture_output=True)

    documents = (f"2016;1;{each};{each.capitalize()};14/12/2015" for each in DOCUMENTS)
    form = write(folder, "pieces", "promotion;version;code;libelle;publie_le", documents)
    calendar = write(folder, "calendrier_selection", "code;promotion;nature;jour;heure;site", [
        f"{SESSION};2016;selection;{HEARD};09:00;CFA", f"{COMMISSION};2016;commission;30/03/2016;14:30;CNAM_AIX"])
    alternance("directeur-cnam", "2015-11-02", "initialiser")
    alternance("responsable-alternance", "2015-11-03", "promotion", "ouvrir", "2016", "--premier-cours", "2016-09-19")
    conditions = Path(__file__).resolve().parent.parent.parent / "seed/programme/conditions.csv"
    alternance("responsable-alternance", "2015-11-03", "importer", "conditions", conditions)
    alternance("communication", "2015-12-14", "importer", "pieces", form)
    alternance("responsable-alternance", "2016-01-11", "importer", "calendrier_selection", calendar)
    for actor in ("responsable-alternance", "directeur-pole"):
        alternance(actor, "2016-01-15", "approuver", "calendrier", "2016")


if __name__ == "__main__":
    files(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
