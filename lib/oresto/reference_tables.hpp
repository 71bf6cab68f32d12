// SPDX-License-Identifier: MIT
// The look-up tables of the webshop: categories, brands, units, producers, suppliers, segments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "api/endpoint.hpp"
#include "oresto/shared.hpp"
#include "schema/record.hpp"

namespace wsync::oresto::reference_tables {

struct Category {
  std::optional<std::int64_t> id{};
  std::optional<std::int64_t> parent_id{};
  std::vector<Localization> localizations{};
  Unknown unknown{};
};
const Record& describe(const Category*);

struct ConcatenatedCategory {
  std::optional<std::int64_t> id{};
  std::vector<Localization> localizations{};
  Unknown unknown{};
};
const Record& describe(const ConcatenatedCategory*);

struct UnitSalesPrice {
  std::optional<std::string> abbreviation{};
  std::vector<UnitLocalization> localizations{};
  Unknown unknown{};
};
const Record& describe(const UnitSalesPrice*);

struct MultiplierType {
  std::optional<std::string> abbreviation{};
  std::vector<UnitLocalization> localizations{};
  Unknown unknown{};
};
const Record& describe(const MultiplierType*);

struct Supplier {
  std::optional<bool> active{};
  std::optional<std::int64_t> id{};
  std::optional<std::string> name{};
  std::optional<std::string> vat_country_code{};
  std::optional<std::string> vat_number{};
  Unknown unknown{};
};
const Record& describe(const Supplier*);

struct ClientSegment {
  std::optional<std::int64_t> id{};
  std::vector<Localization> localizations{};
  Unknown unknown{};
};
const Record& describe(const ClientSegment*);

struct ConcatenationOrder {
  std::optional<bool> reverse{};
};
const Record& describe(const ConcatenationOrder*);

struct ByVat {
  std::string vat_number{};
  std::string vat_country_code{};
};
const Record& describe(const ByVat*);

using api::endpoint;
using api::Method;
using api::None;

inline constexpr auto get_categories = endpoint<None, None, std::vector<Category>>(
    Method::get, "categories.get", "Categories", "All product categories of the webshop.",
    {.area = "GET.Categories", .wrapper = "CategoryData", .data = "Categories", .manual = "4.1.1"});
inline constexpr auto get_concatenated_categories =
    endpoint<ConcatenationOrder, None, std::vector<ConcatenatedCategory>>(
        Method::get, "categories.get-concatenated", "Categories/GetConcatenated",
        "Categories as one text each, the names of the branch joined by a pipe.",
        {.area = "GET.Categories",
         .wrapper = "CategoryConcatenatedData",
         .data = "Categories",
         .manual = "4.1.2"});
inline constexpr auto get_brands = endpoint<None, None, std::vector<Brand>>(
    Method::get, "brands.get", "Brands", "All brands.",
    {.area = "GET.Brands", .wrapper = "BrandData", .data = "Brands", .manual = "4.2.1"});
inline constexpr auto get_storage_conditions = endpoint<None, None, std::vector<StorageCondition>>(
    Method::get, "storage-conditions.get", "StorageConditions",
    "All storage conditions (dry, cool, frozen and so on).",
    {.area = "GET.StorageConditions",
     .wrapper = "StorageConditionData",
     .data = "StorageConditions",
     .manual = "4.3.1"});
inline constexpr auto get_content_types = endpoint<None, None, std::vector<Unit>>(
    Method::get, "content-types.get", "ContentTypes", "All units in which the content of a product is told.",
    {.area = "GET.ContentTypes", .wrapper = "ContentTypeData", .data = "ContentTypes", .manual = "4.4.1"});
inline constexpr auto get_unit_sales_prices = endpoint<None, None, std::vector<UnitSalesPrice>>(
    Method::get, "unit-sales-prices.get", "UnitSalesPrices",
    "All units that a sales price can be for (piece, kilo, litre).",
    {.area = "GET.UnitSalesPrices",
     .wrapper = "UnitSalesPriceData",
     .data = "UnitSalesPrices",
     .manual = "4.5.1"});
inline constexpr auto get_multiplier_types = endpoint<None, None, std::vector<MultiplierType>>(
    Method::get, "multiplier-types.get", "MultiplierTypes",
    "All units for multipliers (a piece that holds 5 kg: multiplier 5, type kg).",
    {.area = "GET.MultiplierTypes",
     .wrapper = "MultiplierTypeData",
     .data = "MultiplierTypes",
     .manual = "4.6.1"});
inline constexpr auto get_producers = endpoint<None, None, std::vector<Producer>>(
    Method::get, "producers.get", "Producers", "All producers.",
    {.area = "GET.Producers", .wrapper = "ProducerData", .data = "Producers", .manual = "4.7.1"});
inline constexpr auto get_suppliers = endpoint<None, None, std::vector<Supplier>>(
    Method::get, "suppliers.get", "Suppliers", "All suppliers.",
    {.area = "GET.Suppliers", .wrapper = "SupplierData", .data = "Suppliers", .manual = "4.8.1"});
inline constexpr auto get_supplier_by_vat = endpoint<ByVat, None, Supplier>(
    Method::get, "suppliers.get-by-vat", "Suppliers/GetByVat", "The supplier with a given VAT number.",
    {.area = "GET.Suppliers",
     .wrapper = "SupplierByVatData",
     .data = "Supplier",
     .alt_path = "Supplier/GetByVat",
     .manual = "4.8.2"});
inline constexpr auto get_client_segments = endpoint<None, None, std::vector<ClientSegment>>(
    Method::get, "client-segments.get", "ClientSegments", "All client segments.",
    {.area = "GET.ClientSegments",
     .wrapper = "ClientSegmentData",
     .data = "ClientSegments",
     .manual = "8.1.1"});

}  // namespace wsync::oresto::reference_tables
