// SPDX-License-Identifier: MIT
// Own products that have become central: deleted and linked, or made again; what a resumed run makes of the rest.
#include "sync/reconcile.hpp"

#include "sync/journaling.hpp"
#include "sync/own_image.hpp"
#include "sync/row_steps.hpp"
#include "unit/sync/plan.hpp"

using namespace wsync;
using test::CannedShop;

namespace {

const std::string ean = "4006381333931";

std::string own_product(const std::string& ean_code, const std::string& price = "12.50") {
  return R"({"Id":7,"Active":true,"WholesalerArticleNumber":"E1",)" +
         (ean_code.empty() ? "" : R"("EanCode":")" + ean_code + R"(",)") +
         R"("ContentType":{"Abbreviation":"L"},"Brand":{"Id":16},"Categories":[{"Id":13}],"OnOrder":true,)"
         R"("StorageCondition":{"Id":3},"SalesPriceList":)" +
         price + R"(,"SalesPriceListPromo":10,"PromoValidFrom":"2026-11-01T00:00:00",)"
         R"("UnitSalesPrice":{"Abbreviation":"EMM"},"TemporarilyUnavailable":false,"OrderQuantity":2,)"
         R"("Localizations":[{"LanguageCode":"nld","Description":"Saus"}],)"
         R"("WholesalerProductLocalizations":[{"LanguageCode":"nld","Information":"vers"}]})";
}

/// A shop of one article, E1, that does as it is told.
struct Shop {
  CannedShop canned{};
  std::string own = own_product(ean);  // empty: not there
  std::string linked{};
  std::string photos = R"([{"WholesalerArticleNumber":"E1","PhotoId":9,"Photo":"AAEC","PhotoName":"saus.png"}])";
  std::function<std::optional<Result<net::Response>>(const std::string& call)> trouble{};
  std::vector<std::string> bodies{};

  Shop() {
    const auto shown = [this](const std::string& product) {
      return product.empty() ? canned.response(404, "") : canned.response(200, R"({"Product":)" + product + "}");
    };
    canned.answer("GET Products/GetByWholesalerArticleNumber", [=, this](const auto&) { return shown(own); });
    canned.answer("GET LinkProducts/GetByWholesalerArticleNumber", [=, this](const auto&) { return shown(linked); });
    canned.answer("GET CentralProducts/GetByEan?EanCode=" + ean, R"({"Product":{"EanCode":")" + ean + R"("}})");
    canned.answer("GET ProductPhotos", [this](const auto&) {
      return canned.response(200, R"({"ProductPhotos":)" + photos + "}");
    });
    changing("DELETE Products", [this](const std::string&) { own.clear(), photos = "[]"; });
    changing("POST Products", [this](const std::string& body) {
      own = own_product(body.find("EanCode") == body.npos ? "" : ean);
    });
    changing("PUT Products", [this](const std::string&) { own = own_product(ean); });
    changing("POST LinkProducts", [this](const std::string&) { linked = R"({"Id":8,"EanCode":")" + ean + R"("})"; });
    changing("POST ProductPhotos", [](const std::string&) {});
  }
  void changing(const std::string& call, std::function<void(const std::string&)> effect) {
    canned.answer(call, [=, this](const net::Request& request) -> Result<net::Response> {
      bodies.push_back(request.body);
      if (trouble)
        if (auto other = trouble(call)) return *other;
      effect(request.body);
      return canned.response(200, "{}");
    });
  }
  Result<net::Response> refuse() const { return canned.response(400, R"({"Errors":["no such thing"]})"); }
  /// The calls that changed something.
  std::string changes() const {
    std::string out;
    for (const auto* method : {"DELETE", "POST", "PUT"})
      if (const auto sent = canned.sent(method); !sent.empty()) out += (out.empty() ? "" : "\n") + sent;
    return out;
  }

  std::vector<sync::Step> steps{};
  std::vector<sync::RowResult> rows{};
  std::string plan(const store::Journal* journal = nullptr, const std::vector<std::string>& numbers = {"E1"}) {
    canned.forget();
    auto planned = sync::plan_reconciling(canned.shop, numbers, journal);
    if (!planned) return planned.error().message;
    steps = std::move(*planned);
    std::string out;
    for (const auto& step : steps)
      out += (out.empty() ? "" : " ") + step.key + ":" + step.action + (step.refusal ? "!" + step.refusal->message : "");
    return out;
  }
  std::string take() {
    sync::take(steps, {.tries = 2, .on_row = [this](const sync::RowResult& row, std::optional<Code>) {
                         rows.push_back(row);
                       }});
    canned.shop.run();
    return rows.empty() ? "" : rows.back().outcome + (rows.back().code ? " " + *rows.back().code : "");
  }
  std::string message() const { return rows.back().message.value_or(""); }
};

/// The journal of a run that was cut off with E1 on its way.
std::unique_ptr<store::Journal> cut_off(const test::Folder& folder, const sync::Step& step) {
  auto journal = store::Journal::create(folder.path / "runs", {.command = "products reconcile", .total = 1});
  REQUIRE(journal);
  REQUIRE((*journal)->plan({.position = 0, .row = 1, .key = "E1", .action = step.action, .before = step.before}));
  REQUIRE((*journal)->intend(0));
  return std::move(*journal);
}

}  // namespace

TEST_CASE("an own product that has become central is deleted, then linked with its sales side") {
  Shop shop;
  CHECK(shop.plan() == "E1:convert");
  CHECK(shop.changes().empty());
  CHECK(shop.take() == "updated");
  CHECK(shop.changes() ==
        "DELETE Products?WholesalerArticleNumber=E1\nPOST LinkProducts");
  CHECK(shop.bodies.back() ==
        R"({"Active":true,"EanCode":"4006381333931","OnOrder":true,"OrderQuantity":2,"PromoValidFrom":"2026-11-01T00:00:00","SalesPriceList":12.50,"SalesPriceListPromo":10,"TemporarilyUnavailable":false,"UnitSalesPriceAbbreviation":"EMM","WholesalerArticleNumber":"E1","WholesalerProductLocalizations":[{"LanguageCode":"nld","Information":"vers"}]})");
}

TEST_CASE("the before-image is enough to make the product and its photos again") {
  Shop shop;
  shop.plan();
  const auto image = sync::read_own_image(shop.steps.front().before);
  REQUIRE(image);
  CHECK(image->product.brand_id == 16);
  CHECK(image->product.category_id == 13);
  CHECK(image->product.content_type == "L");
  CHECK(image->product.storage_condition_id == 3);
  REQUIRE(image->photos.size() == 1);
  CHECK(image->photos.front().photo.content == std::string("\0\1\2", 3));
  CHECK(sync::written(*image) == shop.steps.front().before);
}

TEST_CASE("what needs nothing is left alone, what cannot be made again is not touched") {
  Shop shop;
  shop.own = own_product("5400000010019");
  CHECK(shop.plan() == "E1:none");
  CHECK(shop.steps.front().about == "EAN 5400000010019 is not central");
  shop.own = own_product("");
  CHECK(shop.plan() == "E1:none");
  shop.own.clear();
  CHECK(shop.plan() == "E1:convert!there is no product E1");
  shop.linked = R"({"Id":8})";
  CHECK(shop.plan() == "E1:none");
  shop.own = own_product(ean);
  shop.own.replace(shop.own.find(R"("Brand":{"Id":16},)"), 18, "");
  shop.linked.clear();
  CHECK(shop.plan().starts_with("E1:convert!the shop shows no brand of own product E1"));
  CHECK(shop.take() == "failed own.incomplete");
  CHECK(shop.changes().empty());
}

TEST_CASE("a server whose list of own products shows linked ones loses none of them") {
  Shop shop;
  shop.linked = R"({"Id":7,"EanCode":")" + ean + R"("})";
  CHECK(shop.plan() == "E1:none");
  shop.linked = R"({"Id":8,"EanCode":")" + ean + R"("})";  // both are there: the own one goes
  CHECK(shop.plan() == "E1:convert");
  CHECK(shop.take() == "updated");
  CHECK(shop.changes() == "DELETE Products?WholesalerArticleNumber=E1");
}

TEST_CASE("without numbers all own products are looked at, against the central codes") {
  Shop shop;
  shop.canned.answer("GET Products", R"({"Products":[]})");
  shop.canned.answer("GET Products?PageSize=100&Page=1", [&](const auto&) {
    return shop.canned.response(200, R"({"Products":[)" + own_product(ean) + R"(,{"WholesalerArticleNumber":"E2"}]})");
  });
  CHECK(shop.plan(nullptr, {}) == "E1:convert");
}

TEST_CASE("where the link is refused the own product is put back, with its photos") {
  Shop shop;
  shop.trouble = [&](const std::string& call) -> std::optional<Result<net::Response>> {
    if (call == "POST LinkProducts") return shop.refuse();
    return std::nullopt;
  };
  shop.plan();
  CHECK(shop.take() == "failed server.error");
  CHECK(shop.message().find("the own product was put back (restored)") != std::string::npos);
  CHECK(shop.own == own_product(ean));
  CHECK(shop.canned.sent("POST") == "POST LinkProducts\nPOST Products\nPOST ProductPhotos");
}

TEST_CASE("a server that takes no new product with a central EAN gets the EAN as a change") {
  Shop shop;
  bool first = true;
  bool refuse_change = false;
  shop.trouble = [&](const std::string& call) -> std::optional<Result<net::Response>> {
    if (call == "POST LinkProducts" || (call == "PUT Products" && refuse_change)) return shop.refuse();
    if (call == "POST Products" && std::exchange(first, false)) return shop.refuse();
    return std::nullopt;
  };
  shop.plan();
  CHECK(shop.take() == "failed server.error");
  CHECK(shop.own == own_product(ean));
  CHECK(shop.canned.sent("PUT") == "PUT Products");
  first = refuse_change = true;
  shop.plan();
  CHECK(shop.take() == "failed server.error");
  CHECK(shop.own == own_product(""));
  CHECK(shop.message().find("could not be given back: EAN 4006381333931") != std::string::npos);
}

TEST_CASE("a link whose answer was lost is read back, and counts") {
  Shop shop;
  shop.trouble = [&](const std::string& call) -> std::optional<Result<net::Response>> {
    if (call != "POST LinkProducts") return std::nullopt;
    shop.linked = R"({"Id":8,"EanCode":")" + ean + R"("})";
    return Result<net::Response>(fail(Code::timeout, "slow"));
  };
  shop.plan();
  CHECK(shop.take() == "updated");
  CHECK(shop.own.empty());
  CHECK(shop.canned.sent("POST") == "POST LinkProducts");
}

TEST_CASE("where nothing can be put back that is said loudly, and the row stays open") {
  Shop shop;
  shop.trouble = [&](const std::string& call) -> std::optional<Result<net::Response>> {
    if (call.starts_with("POST")) return shop.refuse();
    return std::nullopt;
  };
  shop.plan();
  CHECK(shop.take() == "failed row.half-done");
  CHECK(shop.message().starts_with("E1 IS NEITHER OWN NOR LINKED NOW"));
  CHECK(shop.rows.back().advice->find("wsync runs resume") != std::string::npos);
  CHECK_FALSE(sync::is_settled({.state = store::RowState::ended, .outcome = "failed", .code = *shop.rows.back().code}));
}

TEST_CASE("a deletion that is refused leaves everything as it was") {
  Shop shop;
  shop.trouble = [&](const std::string&) { return std::optional(shop.refuse()); };
  shop.plan();
  CHECK(shop.take() == "failed server.error");
  CHECK(shop.changes() == "DELETE Products?WholesalerArticleNumber=E1");
  CHECK(shop.message().find("NEITHER") == std::string::npos);
}

TEST_CASE("a run that was cut off is finished by what the shop shows") {
  const test::Folder folder;
  Shop shop;
  shop.plan();
  const auto journal = cut_off(folder, shop.steps.front());
  for (const std::vector<std::string>& numbers : {std::vector<std::string>{"E1"}, std::vector<std::string>{}}) {
    shop.canned.answer("GET Products", R"({"Products":[]})");
    SECTION("gone: linked from the before-image, all numbers typed: " + std::to_string(numbers.size())) {
      shop.own.clear();
      CHECK(shop.plan(journal.get(), numbers) == "E1:convert");
      CHECK(shop.take() == "updated");
      CHECK(shop.changes() == "POST LinkProducts");
      CHECK(shop.bodies.back().find(R"("SalesPriceList":12.50)") != std::string::npos);
    }
    SECTION("gone, and the link is refused: put back: " + std::to_string(numbers.size())) {
      shop.own.clear();
      shop.trouble = [&](const std::string& call) -> std::optional<Result<net::Response>> {
        if (call == "POST LinkProducts") return shop.refuse();
        return std::nullopt;
      };
      shop.plan(journal.get(), numbers);
      CHECK(shop.take() == "failed server.error");
      CHECK(shop.own == own_product(ean));
    }
    SECTION("linked: done: " + std::to_string(numbers.size())) {
      shop.own.clear();
      shop.linked = R"({"Id":8,"EanCode":")" + ean + R"("})";
      CHECK(shop.plan(journal.get(), numbers) == "E1:none");
      const auto turn = sync::settle(shop.steps.front(), *journal->row(0));
      REQUIRE(turn.over);
      CHECK(turn.over->outcome == "updated");
    }
  }
  SECTION("own still: all of it, with the EAN and the photos that were not given back yet") {
    shop.own = own_product("");
    shop.photos = "[]";
    CHECK(shop.plan(journal.get()) == "E1:convert");
    CHECK(shop.steps.front().before == journal->row(0)->before);
    CHECK(shop.take() == "updated");
  }
  SECTION("changed by somebody since: not touched") {
    shop.own = own_product(ean, "99");
    CHECK(shop.plan(journal.get()) == "E1:convert!own product E1 was changed since the run began: SalesPriceList 12.50 -> 99");
  }
}

TEST_CASE("a row that was begun stays so, though a second go noted it as planned again") {
  const test::Folder folder;
  Shop shop;
  shop.plan();
  const auto journal = cut_off(folder, shop.steps.front());
  REQUIRE(journal->call({.operation = "products.delete", .request = "DELETE Products"}, {0}));
  REQUIRE(journal->end({.position = 0, .row = 1, .key = "E1", .outcome = "failed", .code = "server.unavailable"}));
  REQUIRE(journal->plan({.position = 0, .row = 1, .key = "E1", .action = "convert"}));
  REQUIRE(journal->row(0)->state == store::RowState::intended);
  shop.own.clear();
  CHECK(shop.plan(journal.get()) == "E1:convert");
  CHECK(shop.take() == "updated");
}
