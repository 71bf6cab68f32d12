# SPDX-License-Identifier: MIT
"""Kills wsync with SIGKILL at random moments, resumes its run (which is killed too) until it ends by itself, and
compares what the sandbox holds, and its log of what took effect, with the file.

    killed.py BINARY [CASE ...]

KILLS: how many kills have to count (default 200). SEED, and with it TRIAL=3 for a single one: to repeat a failure.
KEEP=1 leaves the folders of trials that failed. JOBS: how many trials at once (default 4).
A kill counts once the run has begun (its folder is there) and before it has ended."""
import collections, csv, json, os, random, shutil, signal, subprocess, sys, tempfile, threading, time

sys.dont_write_bytecode = True   # no folder of Python's beside the tests
from lasting_port import lasting_port

wsync = os.path.abspath(sys.argv[1])
wanted = int(os.environ.get("KILLS", "200"))
seed = os.environ.get("SEED") or str(random.SystemRandom().randrange(1 << 30))
only_trial = os.environ.get("TRIAL")
demo = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../lib/sandbox/demo")
dry = 60  # seconds after which a process counts as stuck


def table(name):
    with open(os.path.join(demo, name + ".json")) as file:
        return json.load(file)


def sum_of_money(cents):
    return "%d.%02d" % divmod(cents, 100)


class Case:
    """A command, a file for it, what the sandbox has before, and what it must have afterwards."""
    name = command = ()
    options = ()
    writes = ()     # operations that change something, for faults
    limits_of_undo = ("--max-delete", "1000", "--max-change", "1000")
    undoable = True

    def __init__(self, chance):
        self.before = {}    # tables of the sandbox that are not the demo's
        self.rows = []      # of the file
        self.effects = collections.Counter()   # (operation, key): how often it must take effect
        self.created = self.updated = self.unchanged = 0
        self.make(chance)


class ClientProducts(Case):
    name, command, options = "client-products push", ("client-products", "push"), ("--batch", "7")
    writes = ("client-products.post-multiple-add-or-update", "client-products.post", "client-products.put")

    def make(self, chance):
        codes = {one["WholesalerArticleNumber"]: one.get("EanCode") for one in table("link-products") + table("products")}
        pairs = [(client["ClientNumber"], article) for client in table("clients") for article in codes]
        there = []
        for number, (client, article) in enumerate(chance.sample(pairs, 60)):
            cents = chance.randrange(100, 9000)
            row = {"ClientNumber": client, "WholesalerArticleNumber": article,
                   "SalesPriceList": sum_of_money(cents), "IsExlusive": "true" if number % 2 else "false"}
            self.rows.append(row)
            if number % 3 == 2:
                same = number % 9 == 8
                there.append({"ClientNumber": client, "WholesalerArticleNumber": article, "SalesPriceList":
                              float(row["SalesPriceList"]) if same else round(cents * 0.9) / 100,
                              "IsExlusive": bool(number % 2), "EanCode": codes[article]})
                self.updated += not same
                self.unchanged += same
                if same:
                    continue
            else:
                self.created += 1
            self.effects["*", article + "/" + client] = 1
        self.before = {"client-products": there}

    def found(self, tables):
        return sorted((one["ClientNumber"], one["WholesalerArticleNumber"], sum_of_money(round(one["SalesPriceList"] * 100)),
                       str(one["IsExlusive"]).lower()) for one in tables["client-products"])

    def wanted(self):
        return sorted(tuple(row.values()) for row in self.rows)


class ClientProductsOneByOne(ClientProducts):
    name, options = "client-products push --batch 1", ("--batch", "1")


class Links(Case):
    name, command = "products link", ("products", "link")
    writes = ("link-products.post", "link-products.put")
    changes = True

    def make(self, chance):
        linked = table("link-products")
        taken = {one["EanCode"] for one in linked + table("products")}
        free = [one for one in table("central-products") if one["EanCode"] not in taken]
        for number, one in enumerate(chance.sample(free, 30)):
            article = "%06d" % (700000 + number)
            row = {"WholesalerArticleNumber": article, "EanCode": one["EanCode"],
                   "SalesPriceList": sum_of_money(chance.randrange(100, 9000)), "OnOrder": "false", "Active": "true",
                   "UnitSalesPriceAbbreviation": "ST"}
            self.rows.append(row)
            self.effects["link-products.post", article] = 1
        self.created = len(self.rows)
        for one in chance.sample([one for one in linked if one.get("SalesPriceList")], 12 if self.changes else 0):
            cents = round(one["SalesPriceList"] * 110)
            self.rows.append({"WholesalerArticleNumber": one["WholesalerArticleNumber"], "EanCode": one["EanCode"],
                              "SalesPriceList": sum_of_money(cents), "OnOrder": str(one["OnOrder"]).lower(),
                              "Active": str(one["Active"]).lower(),
                              "UnitSalesPriceAbbreviation": one["UnitSalesPrice"]["Abbreviation"]})
            self.effects["link-products.put", one["WholesalerArticleNumber"]] = 1
            self.updated += 1
        chance.shuffle(self.rows)

    def found(self, tables):
        ours = {row["WholesalerArticleNumber"] for row in self.rows} | \
               {one["WholesalerArticleNumber"] for one in tables["link-products"]
                if one["WholesalerArticleNumber"].startswith("7000")}
        return sorted((one["WholesalerArticleNumber"], one["EanCode"], sum_of_money(round(one["SalesPriceList"] * 100)))
                      for one in tables["link-products"] if one["WholesalerArticleNumber"] in ours)

    def wanted(self):
        return sorted((row["WholesalerArticleNumber"], row["EanCode"], row["SalesPriceList"]) for row in self.rows)


class NewLinks(Links):
    """What is made and not answered is there when the run goes on: with Action=create too."""
    name, options, changes = "products link --action create", ("--action", "create"), False


class Clients(Case):
    name, command = "clients push", ("clients", "push")
    writes = ("clients.post", "users.post", "clients.put")

    def make(self, chance):
        def row(number, name, phone, email):
            return {"ClientNumber": number, "Name": name, "Email": "info@%s.example" % number, "PhoneNumber": phone,
                    "Active": "true", "HasPromos": "true", "MayViewPromoLabels": "true",
                    "OrdersMayBeDeliveredToClient": "true", "Location.StreetName": "Kerkstraat",
                    "Location.StreetNumber": number, "Location.PostalCode": "9300", "Location.Municipality": "Aalst",
                    "Location.CountryCode": "BE", "User.Email": email, "User.Firstname": "An",
                    "User.Lastname": "Peeters", "User.LanguageCode": "nld", "User.Password": "Geheim-%s!" % number,
                    "User.Active": "true"}
        for number in range(24):
            client = "7%04d" % number
            email = "an.%s@shop.example" % client
            self.rows.append(row(client, "Zaak %s" % client, "+32 50 55 %04d" % chance.randrange(10000), email))
            self.effects["clients.post", client] = 1
            self.effects["users.post", email] = 1
        self.created = 24
        for client in chance.sample(table("clients"), 6):
            one = row(client["ClientNumber"], client["Name"], "+32 50 66 %04d" % chance.randrange(10000), "")
            for field in one:
                if field.startswith("User."):
                    one[field] = ""
            self.rows.append(one)
            self.effects["clients.put", client["ClientNumber"]] = 1
            self.updated += 1
        chance.shuffle(self.rows)

    def found(self, tables):
        ours = {row["ClientNumber"] for row in self.rows}
        return sorted((one["ClientNumber"], one["PhoneNumber"]) for one in tables["clients"]
                      if one["ClientNumber"] in ours or one["ClientNumber"].startswith("7")) + \
            sorted(one["Email"] + " " + (one.get("Client") or {}).get("ClientNumber", "") for one in tables["users"]
                   if one["Email"].endswith("@shop.example"))

    def wanted(self):
        return sorted((row["ClientNumber"], row["PhoneNumber"]) for row in self.rows) + \
            sorted(row["User.Email"] + " " + row["ClientNumber"] for row in self.rows if row["User.Email"])


class Locations(Case):
    name, command = "locations push", ("locations", "push")
    writes = ("client-locations.post", "client-locations.put")

    def make(self, chance):
        clients = [one["ClientNumber"] for one in table("clients")]
        for number in range(30):
            self.rows.append({"ClientNumber": chance.choice(clients), "StreetName": "Proefstraat",
                              "StreetNumber": str(number + 1), "PostalCode": "9300", "Municipality": "Aalst",
                              "CountryCode": "BE", "Remark": "deur %d" % number})
            self.effects["client-locations.post", self.rows[-1]["ClientNumber"]] += 1
        self.created = 30
        for one in chance.sample(table("client-locations"), 8):
            self.rows.append({"ClientNumber": one["ClientNumber"], "StreetName": one["StreetName"],
                              "StreetNumber": one["StreetNumber"], "PostalCode": one["PostalCode"],
                              "Municipality": one["Municipality"], "CountryCode": "BE",
                              "Remark": "bel %d" % chance.randrange(10000)})
            self.effects["client-locations.put", "%s/%d" % (one["ClientNumber"], one["Id"])] = 1
            self.updated += 1
        chance.shuffle(self.rows)

    def found(self, tables):
        remarks = {row["Remark"] for row in self.rows}
        return sorted((one["ClientNumber"], one["StreetNumber"], one["Remark"]) for one in tables["client-locations"]
                      if one.get("Remark") in remarks or one["StreetName"] == "Proefstraat")

    def wanted(self):
        return sorted((row["ClientNumber"], row["StreetNumber"], row["Remark"]) for row in self.rows)


class Sales(Case):
    """Prices that are tripled on purpose: what was allowed at first is allowed still when the run goes on."""
    name, command, options = "products sales", ("products", "sales"), ("--max-price-change", "0", "--max-change", "40")
    writes = ("link-products.put-sales", "products.put-sales")

    def make(self, chance):
        some = [(one, "products.put-sales") for one in table("products")] + \
               [(one, "link-products.put-sales") for one in table("link-products")]
        for one, operation in chance.sample(some, 40):
            price = sum_of_money(round((one.get("SalesPriceList") or 5) * 300) + chance.randrange(1, 50))
            self.rows.append({"WholesalerArticleNumber": one["WholesalerArticleNumber"], "SalesPriceList": price})
            self.effects[operation, one["WholesalerArticleNumber"]] = 1
        self.updated = len(self.rows)

    def found(self, tables):
        ours = {row["WholesalerArticleNumber"] for row in self.rows}
        return sorted((one["WholesalerArticleNumber"], sum_of_money(round(one["SalesPriceList"] * 100)))
                      for name in ("products", "link-products") for one in tables.get(name) or table(name)
                      if one["WholesalerArticleNumber"] in ours)

    def wanted(self):
        return sorted(tuple(row.values()) for row in self.rows)


cases = (ClientProducts, ClientProductsOneByOne, Links, NewLinks, Clients, Locations, Sales)
if sys.argv[2:]:
    cases = tuple(case for case in cases if case.name in sys.argv[2:])


def faults_of(case, chance):
    """Each write takes a moment, so that there is something to be killed in; now and then one goes wrong."""
    faults = []
    for _ in range(chance.randrange(0, 4)):
        fault = {"operation": chance.choice(case.writes), "skip": chance.randrange(0, 25)}
        fault.update(chance.choice((
            {"kind": "status", "status": 500, "moment": "after"}, {"kind": "status", "status": 503, "moment": "after"},
            {"kind": "drop", "moment": "after"}, {"kind": "drop", "moment": "before"},
            {"kind": "status", "status": 500, "moment": "before"}, {"kind": "truncate"}, {"kind": "garbage"})))
        faults.append(fault)
    delay = 25 if case.name == "client-products push" else 12
    return faults + [{"operation": one, "kind": "slow", "times": -1, "delay_ms": delay} for one in case.writes]


class Wrong(Exception):
    pass


class World:
    """A sandbox of its own and a home of its own."""

    def __init__(self, case, faults):
        self.folder = tempfile.mkdtemp(prefix="killed.")
        self.case = case
        self.data, self.log = os.path.join(self.folder, "data"), os.path.join(self.folder, "requests.jsonl")
        os.mkdir(self.data)
        for name, rows in case.before.items():
            with open(os.path.join(self.data, name + ".json"), "w") as file:
                json.dump(rows, file)
        with open(os.path.join(self.folder, "faults.json"), "w") as file:
            json.dump(faults, file)
        self.file = os.path.join(self.folder, "rows.csv")
        with open(self.file, "w", newline="") as file:
            writer = csv.DictWriter(file, list(case.rows[0]))
            writer.writeheader()
            writer.writerows(case.rows)
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("WSYNC_")}
        for kind in ("CONFIG", "CACHE", "STATE"):
            self.environment["XDG_%s_HOME" % kind] = os.path.join(self.folder, kind.lower())
        self.environment.update(HOME=self.folder, NO_COLOR="1", LC_ALL="C.UTF-8")
        self.runs = os.path.join(self.folder, "state/wsync/runs")
        self.server = self.port = None
        self.serve(os.path.join(self.folder, "faults.json"))

    def serve(self, faults=None):
        """On the port it had before, if it had one: a run belongs to its server."""
        self.port = self.port or lasting_port()
        self.server = subprocess.Popen(
            [wsync, "sandbox", "serve", "--port", str(self.port), "--data", self.data, "--log", self.log] +
            (["--faults", faults] if faults else []),
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.environment, text=True)
        for line in self.server.stdout:
            name, _, value = line.removeprefix("export ").strip().partition("=")
            self.environment[name] = value
            if name == "WSYNC_HANCOCKS_ACCOUNT":
                return
        raise Wrong("the sandbox did not start")

    def stop(self):
        if self.server:
            self.server.send_signal(signal.SIGINT)
            self.server.wait(dry)
            self.server.stdout.close()
            self.server = None

    def begin(self, *words):
        self.words = words
        with open(os.path.join(self.folder, "out"), "w") as out, open(os.path.join(self.folder, "err"), "w") as err:
            self.process = subprocess.Popen([wsync, *words], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                            env=self.environment)
        return self.process

    def run(self, *words):
        return self.begin(*words).wait(dry)

    def said(self, stream="err"):
        with open(os.path.join(self.folder, stream)) as file:
            return file.read()

    def push(self):
        return (*self.case.command, self.file, *self.case.options, "-o", "json")

    def run_ids(self):
        return sorted(os.listdir(self.runs)) if os.path.isdir(self.runs) else []

    def effects(self):
        """(operation, key): how often; of requests for many rows each row, as `*`."""
        count = collections.Counter()
        if os.path.exists(self.log):
            with open(self.log) as file:
                for line in file:
                    entry = json.loads(line)
                    if not entry["effect"]:
                        continue
                    if self.case.command[0] == "client-products":
                        for key in entry.get("items") or [entry["key"]]:
                            count["*", key] += 1
                    else:
                        count[entry["operation"], entry.get("key")] += 1
        return count

    def tables(self):
        tables = {}
        for file in os.listdir(self.data):
            with open(os.path.join(self.data, file)) as text:
                tables[file.removesuffix(".json")] = json.load(text)
        return tables

    def remove(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def differences(name, wanted, found):
    lost = [one for one in wanted if one not in found]
    more = list((collections.Counter(map(str, found)) - collections.Counter(map(str, wanted))).elements())
    if lost or more:
        raise Wrong("%s: %d lost %s; %d not expected %s" % (name, len(lost), lost[:2], len(more), more[:2]))


def judge(world, report):
    """The last go has ended with 0: is all that it says, and all that the file says, so?"""
    case = world.case
    counts = json.loads(report)["counts"]
    came = [counts[name] for name in ("created", "updated", "unchanged", "failed", "unprocessed")]
    if came != [case.created, case.updated, case.unchanged, 0, 0]:
        raise Wrong("the report counts %s, expected %s" % (counts, [case.created, case.updated, case.unchanged]))
    effects = world.effects()
    for key in effects.keys() | case.effects.keys():
        if effects[key] != case.effects[key]:
            raise Wrong("%s took effect %d times in place of %d" % (key, effects[key], case.effects[key]))
    world.stop()
    differences("the sandbox", case.wanted(), case.found(world.tables()))


def plain(value):
    """Without what cannot be as before: moments of change, Ids that the shop gives."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if key not in ("LastModified", "LastModifiedUtc") and one not in (None, [])}
    return [plain(one) for one in value] if isinstance(value, list) else value


class Tally:
    def __init__(self):
        self.lock = threading.Lock()
        self.counted = collections.Counter()    # by case
        self.amid = collections.Counter()       # of these: some rows were done, others not
        self.early = self.late = self.unbegun = self.trials = self.undone = self.undo_kills = 0
        self.failures = []


tally = Tally()
lengths = {}


def trial(number):
    chance = random.Random("%s:%d" % (seed, number))
    case = cases[number % len(cases)](chance)
    world = World(case, faults_of(case, chance))
    kills = chance.randrange(1, 9)
    story = []
    try:
        first, tries, since = True, 0, 0
        while True:
            words = world.push() if first else ("runs", "resume", "last", "-o", "json")
            process = world.begin(*words)
            killed = False
            if kills > 0:
                moment = chance.uniform(0, lengths[case.name])
                try:
                    process.wait(moment)
                except subprocess.TimeoutExpired:
                    process.kill()
                    killed = True
            status = process.wait(dry)
            killed = killed and status == -signal.SIGKILL
            done = sum(world.effects().values())
            story.append("%s %s after %s writes" % ("run" if first else "resume",
                                                    "killed at %.0f ms" % (moment * 1000) if killed else "ended with %d" % status, done))
            if killed:
                begun = bool(world.run_ids())
                with tally.lock:
                    if begun:
                        tally.counted[case.name] += 1
                        tally.amid[case.name] += 0 < done < sum(case.effects.values())
                    else:
                        tally.early += 1
                if begun:
                    kills -= 1
                    since += 1
                    first = False
                elif done:
                    raise Wrong("there is no run, but something took effect")
                continue
            if kills > 0:
                with tally.lock:
                    tally.late += 1
            if status == 0:
                break
            if not first and "nothing was sent" in world.said() and status == 6 and done == 0:
                with tally.lock:
                    tally.unbegun += since
                    tally.counted[case.name] -= since
                first, since = True, 0
                shutil.rmtree(world.runs)
                continue
            tries += 1
            if status not in (5, 7) or tries > 3:
                raise Wrong("ended with %d" % status)
            kills = 0
            first = False
        judge(world, world.said("out"))
        if case.undoable and chance.randrange(3) == 0:
            undo(world, chance)
        failed = None
    except (Wrong, subprocess.TimeoutExpired, ValueError, KeyError, OSError) as wrong:
        failed = "%s: %s: %s\n  %s\n  %s" % (case.name, type(wrong).__name__, wrong, "; ".join(story),
                                            world.said().strip()[-600:].replace("\n", "\n  "))
        failed += "\n  repeat it with SEED=%s TRIAL=%d" % (seed, number)
        if os.environ.get("KEEP"):
            failed += ", see " + world.folder
    finally:
        if failed and os.environ.get("KEEP"):
            world.stop()
        else:
            world.remove()
    with tally.lock:
        tally.trials += 1
        if failed:
            tally.failures.append(failed)
            print("not as expected: " + failed, flush=True)


def undo(world, chance):
    """All is as it was before."""
    world.stop()
    world.serve()
    run = world.run_ids()[-1]
    for _ in range(chance.randrange(3)):   # killed, and begun again
        process = world.begin("runs", "undo", run, *world.case.limits_of_undo)
        try:
            process.wait(chance.uniform(0, lengths[world.case.name]))
        except subprocess.TimeoutExpired:
            process.kill()
            with tally.lock:
                tally.undo_kills += 1
        process.wait(dry)
    status = world.run("runs", "undo", run, *world.case.limits_of_undo, "-o", "json")
    if status != 0:
        raise Wrong("undo ended with %d: %s" % (status, world.said("out")[:300]))
    world.stop()
    for name, rows in world.tables().items():
        before = world.case.before.get(name)
        if before is None:
            before = table(name) if os.path.exists(os.path.join(demo, name + ".json")) else []
        if name not in ("error-logs",):
            differences("after undo, " + name, [json.dumps(plain(one), sort_keys=True) for one in before],
                        [json.dumps(plain(one), sort_keys=True) for one in rows])
    with tally.lock:
        tally.undone += 1


def measure(case):
    """How long it takes where nobody disturbs it, in seconds."""
    chance = random.Random("%s:%s" % (seed, case.name))
    made = case(chance)
    world = World(made, [one for one in faults_of(made, chance) if one["kind"] == "slow"])
    try:
        began = time.monotonic()
        status = world.run(*world.push())
        lengths[case.name] = time.monotonic() - began
        if status != 0:
            raise SystemExit("%s, undisturbed, ended with %d: %s%s" % (case.name, status, world.said(), world.said("out")))
        judge(world, world.said("out"))
    finally:
        world.remove()


def work(numbers):
    while True:
        with tally.lock:
            if sum(tally.counted.values()) >= wanted or len(tally.failures) >= 20:
                return
            number = next(numbers, None)
        if number is None:
            return
        trial(number)


def main():
    for case in cases:
        measure(case)
    numbers = iter([int(only_trial)] if only_trial else range(100_000))
    workers = [threading.Thread(target=work, args=(numbers,)) for _ in range(int(os.environ.get("JOBS", "4")))]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    for case in cases:
        print("%-32s %4d kills, %4d of them between first and last write; undisturbed %.2f s" %
              (case.name, tally.counted[case.name], tally.amid[case.name], lengths[case.name]))
    print("seed %s: %d kills counted in %d runs; %d came before the run began, %d runs ended first, "
          "%d more before its journal did; %d runs taken back, that killed %d times" %
          (seed, sum(tally.counted.values()), tally.trials, tally.early, tally.late, tally.unbegun, tally.undone, tally.undo_kills))
    print("%d passed, %d failed" % (tally.trials - len(tally.failures), len(tally.failures)))
    return 1 if tally.failures or not tally.trials else 0


sys.exit(main())
