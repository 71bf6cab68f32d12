// SPDX-License-Identifier: MIT
#include "hancocks/stock.hpp"

#include "base/text.hpp"

namespace wsync::hancocks {

using enum Source;

const Record& describe(const StockItem*) {
  static constexpr Field fields[] = {
      field<&StockItem::stockcode>("stockcode",
                                   "Stockcode of a pack; begins with KIT where it is sold as a kit.",
                                   {.key = Key::primary, .source = manual}),
      field<&StockItem::casecode>("casecode", "Stockcode of a case of packs.", {.source = manual}),
      field<&StockItem::barcode>("barcode", "GTIN of the unit pack.",
                                 {.format = Format::gtin, .source = manual}),
      field<&StockItem::brand>("brand", "Brand.", {.source = manual}),
      field<&StockItem::stockname>("stockname", "Name of the item.", {.source = manual}),
      field<&StockItem::description>("description", "Description of the item.", {.source = manual}),
      field<&StockItem::alcohol>("alcohol", "Alcohol by volume, a percentage as text.", {.source = manual}),
      field<&StockItem::pack>("pack", "How many units a pack holds; 1 for a single bottle.",
                              {.source = manual}),
      field<&StockItem::case_units>("case", "How many units a case holds.", {.source = manual}),
      field<&StockItem::vintage>("vintage", "Year of production; empty or NV where there is none.",
                                 {.source = manual}),
      field<&StockItem::volume>("volume", "Volume of a unit, with its measure (750ml, 1L).",
                                {.source = manual}),
      field<&StockItem::notes>("notes", "Notes on the item, on its taste above all.", {.source = manual}),
      field<&StockItem::variety>("variety", "Variety.", {.source = manual}),
      field<&StockItem::style>("style", "Style of production.", {.source = manual}),
      field<&StockItem::region>("region", "Region of the country where it is produced.", {.source = manual}),
      field<&StockItem::country>("country", "Country where it is produced.", {.source = manual}),
      field<&StockItem::image>("image", "File name of the image.", {.source = manual}),
      field<&StockItem::image_url>("imageURL", "Address of the image.", {.source = manual}),
      field<&StockItem::price>("price", "Price of a pack in NZD, without freight and GST.",
                               {.source = manual}),
      field<&StockItem::caseprice>("caseprice", "Price of a case in NZD, without freight and GST.",
                                   {.source = manual}),
      field<&StockItem::stocklevel>("stocklevel", "How much is in stock; only for some account groups.",
                                    {.source = manual}),
      field<&StockItem::awards>("awards", "Names of the awards that the item won.", {.source = manual}),
      field<&StockItem::alcohol_percent>(
          "alcoholPercent", "Alcohol in per cent by volume, read off `alcohol`.", {.source = Source::ours}),
      field<&StockItem::volume_ml>("volumeMl", "Volume of a unit in millilitres, read off `volume`.",
                                   {.source = Source::ours}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<StockItem>("StockItem", "An active stock item.", fields);
  return it;
}

const Record& describe(const StockLevel*) {
  static constexpr Field fields[] = {
      field<&StockLevel::basecode>("basecode", "The code that the level was found by.", {.source = manual}),
      field<&StockLevel::stocklevel>("stocklevel", "How many units are in stock.", {.source = manual}),
      field<&StockLevel::stock_reserved>("stockReserved", "How many units are reserved for us alone.",
                                         {.source = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<StockLevel>("StockLevel", "The stock level of an item.", fields);
  return it;
}

const Record& describe(const StockCode*) {
  static constexpr Field fields[] = {
      field<&StockCode::account>("account", "Our account number at Hancocks.",
                                 {.source = manual, .limits = manual}),
      field<&StockCode::stockcode>("stockcode", "The item, by its stockcode.",
                                   {.key = Key::primary, .source = manual, .limits = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StockCode>("StockCode", "Whose level of which item is asked for.", fields);
  return it;
}

const Record& describe(const StockLevelQuery*) {
  static constexpr Field fields[] = {
      field<&StockLevelQuery::data>("data", "What is asked for.", {.source = manual, .limits = manual}),
  };
  static_assert(sound(fields));
  static constexpr Record it =
      record<StockLevelQuery>("StockLevelQuery", "A question for a stock level.", fields);
  return it;
}

namespace {
constexpr const api::EndpointRow* rows[] = {&stocklist.row, &stocklevel.row};
}  // namespace

std::span<const api::EndpointRow* const> endpoints() { return rows; }

const api::EndpointRow* find_endpoint(std::string_view id) {
  for (const auto* row : rows)
    if (same_ignoring_case(row->id, id)) return row;
  return nullptr;
}

}  // namespace wsync::hancocks
