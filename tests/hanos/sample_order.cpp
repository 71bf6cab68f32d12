// SPDX-License-Identifier: MIT
#include "hanos/sample_order.hpp"

namespace wsync::test {

using namespace hanos;

Order sample_order() {
  Order order;
  order.number = OrderNumber("2026-00471");
  order.customer = CustomerNumber("0012345");
  order.delivery_date = *Date::parse("2026-11-25");
  order.created_at = *Moment::parse("2026-11-23T13:05:00+01:00");
  order.reference = "Kostenplaats 7";
  order.remark = "Achterom leveren; bel: 06-12345678 'Jan'";
  order.sender = "M. de Vries";
  order.delivery_center = DeliveryCenterId("DC07");
  order.positievoorstel = PositievoorstelId("PV0042");
  const auto line = [&](std::int64_t number, const char* article, const char* amount,
                        const char* unit) -> OrderLine& {
    auto& made = order.lines.emplace_back();
    made.number = number;
    made.article = ArticleNumber(article);
    made.quantity = {Decimal{amount}, UnitCode(unit)};
    return made;
  };
  auto& cream = line(1, "00034225", "3", "XCT");
  cream.name = "Crème fraîche 35% + 1 gratis";
  cream.gtin = Gtin::parse("8712345678906");
  cream.price = Money{Decimal{"12.50"}, Currency("EUR")};
  auto& fish = line(2, "34295808", "4", "H87");
  fish.name = "Zalmzijde; ca. 1,5 kg";
  fish.price = Money{Decimal{"21.95"}, Currency("EUR")};
  fish.price_unit = UnitCode("KGM");
  fish.remark = "zonder graat?";
  line(3, "34295810", "2.5", "KGM");
  return order;
}

OrderParties sample_parties() {
  OrderParties parties;
  parties.buyer.gln = Gln::parse("8712345678906");
  parties.buyer.name = "Restaurant De Haven";
  parties.supplier.gln = Gln::parse("8798765432106");
  parties.supplier.name = "Hanos";
  parties.location = Gln::parse("8711111111111");
  return parties;
}

}  // namespace wsync::test
