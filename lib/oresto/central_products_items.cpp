// SPDX-License-Identifier: MIT
#include "oresto/central_products.hpp"

namespace wsync::oresto::central_products {

const Record& describe(const Product*) {
  static constexpr Field fields[] = {
      field<&Product::id>("Id", "Id of the product at the server."),
      field<&Product::amount_of_unit_product>("AmountOfUnitProduct",
                                              "How many unit products the package holds."),
      field<&Product::package_product>("PackageProduct", "The package that holds this product."),
      field<&Product::unit_product>("UnitProduct", "The unit product inside this package."),
      field<&Product::ean_code>("EanCode", "EAN code (GTIN) of the product.",
                                {.max_length = 250, .format = Format::gtin}),
      field<&Product::total_content>("TotalContent", "Content of the product, counted in its content unit.",
                                     {.min = "0", .max = "1E+16"}),
      field<&Product::vat_percentage>("VatPercentage", "VAT rate, in percent."),
      field<&Product::is_package_product>("IsPackageProduct", "Whether it is a package, not a unit."),
      field<&Product::wholesaler_product_information>(
          "WholesalerProductInformation", "Under which article numbers the wholesaler has the product."),
      field<&Product::content_type>("ContentType", "Unit of the content."),
      field<&Product::multiplier_amount>("MultiplierAmount",
                                         "Multiplier: how many multiplier units one piece holds.",
                                         {.min = "0.0001", .max = "100000000000000"}),
      field<&Product::multiplier_content_type>("MultiplierContentType", "Unit of the multiplier."),
      field<&Product::brand>("Brand", "Brand of the product."),
      field<&Product::producer>("Producer", "Producer of the product."),
      field<&Product::storage_condition>("StorageCondition", "How the product must be stored."),
      field<&Product::suppliers>("Suppliers", "Suppliers of the product, each with its article code."),
      field<&Product::localizations>("Localizations", "Names of the product, one for each language."),
      field<&Product::categories>("Categories", "Categories that the product stands in."),
      field<&Product::last_modified>("LastModified", "Last change, in Belgian time."),
      field<&Product::last_modified_utc>("LastModifiedUtc", "Last change, in UTC."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<Product>("Product", "A product of the central catalogue.", fields);
  return it;
}

const Record& describe(const ProductNested*) {
  static constexpr Field fields[] = {
      field<&ProductNested::amount_of_unit_product>("AmountOfUnitProduct",
                                                    "How many unit products the package holds."),
      field<&ProductNested::brand>("Brand", "Brand of the product."),
      field<&ProductNested::categories>("Categories", "Categories that the product stands in."),
      field<&ProductNested::content_type>("ContentType", "Unit of the content."),
      field<&ProductNested::ean_code>("EanCode", "EAN code (GTIN) of the product.",
                                      {.max_length = 250, .format = Format::gtin}),
      field<&ProductNested::id>("Id", "Id of the product at the server."),
      field<&ProductNested::is_package_product>("IsPackageProduct", "Whether it is a package, not a unit."),
      field<&ProductNested::last_modified>("LastModified", "Last change, in Belgian time."),
      field<&ProductNested::last_modified_utc>("LastModifiedUtc", "Last change, in UTC."),
      field<&ProductNested::localizations>("Localizations", "Names of the product, one for each language."),
      field<&ProductNested::package_product>("PackageProduct", "The package that holds this product."),
      field<&ProductNested::producer>("Producer", "Producer of the product."),
      field<&ProductNested::storage_condition>("StorageCondition", "How the product must be stored."),
      field<&ProductNested::suppliers>("Suppliers", "Suppliers of the product, each with its article code."),
      field<&ProductNested::total_content>("TotalContent",
                                           "Content of the product, counted in its content unit.",
                                           {.min = "0", .max = "1E+16"}),
      field<&ProductNested::vat_percentage>("VatPercentage", "VAT rate, in percent."),
      field<&ProductNested::wholesaler_product_information>(
          "WholesalerProductInformation", "Under which article numbers the wholesaler has the product."),
  };
  static_assert(sound(fields));
  static constexpr Record it = record<ProductNested>(
      "ProductNested", "A product of the central catalogue with the package that holds it.", fields);
  return it;
}

}  // namespace wsync::oresto::central_products
