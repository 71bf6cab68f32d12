// SPDX-License-Identifier: MIT
// An operation as data: method, id, path, what it takes and what it answers. One row serves the typed call,
// the sandbox's route, `wsync api` and the documentation.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "net/request.hpp"
#include "schema/record.hpp"

namespace wsync::api {

using net::Method;
using schema::Record;
using schema::Source;

/// No parameters, no body or no data in the answer.
struct None {};
const Record& describe(const None*);

enum class Cardinality : std::uint8_t { none, one, many, texts, dates, number };

/// The type-erased row.
struct EndpointRow {
  Method method;
  std::string_view id;    // link-products.put-sales
  std::string_view path;  // below the base URL; `{Id}` is filled from the parameters
  std::string_view text;
  std::string_view area;      // XML namespace of the body: PUT.LinkProducts
  std::string_view wrapper;   // class of the answer: ProductSalesData
  std::string_view data;      // member of the answer that holds the data; empty: none
  std::string_view alt_path;  // tried once after 404 or 405, where the documents disagree
  std::string_view manual;    // section of the manual
  Source source;
  bool paged;
  const Record& (*params)();
  const Record& (*body)();   // None: no body is sent
  const Record& (*reply)();  // an item of the data; None where it is no record
  Cardinality cardinality;

  bool has_body() const { return body().name != "None"; }
};

/// What an endpoint says beside method, id, path and text.
struct Details {
  std::string_view area = {};
  std::string_view wrapper = {};
  std::string_view data = {};
  std::string_view alt_path = {};
  std::string_view manual = {};
  Source source = Source::manual;
  bool paged = false;
};

namespace detail {
template <class T>
struct ReplyOf {
  using Item = T;
  static constexpr Cardinality cardinality = Cardinality::one;
};
template <>
struct ReplyOf<None> {
  using Item = None;
  static constexpr Cardinality cardinality = Cardinality::none;
};
template <>
struct ReplyOf<std::int64_t> {
  using Item = None;
  static constexpr Cardinality cardinality = Cardinality::number;
};
template <class T>
struct ReplyOf<std::vector<T>> {
  using Item = T;
  static constexpr Cardinality cardinality = Cardinality::many;
};
template <>
struct ReplyOf<std::vector<std::string>> {
  using Item = None;
  static constexpr Cardinality cardinality = Cardinality::texts;
};
template <>
struct ReplyOf<std::vector<Date>> {
  using Item = None;
  static constexpr Cardinality cardinality = Cardinality::dates;
};
}  // namespace detail

template <class ParamsType, class BodyType, class ReplyType>
struct Endpoint {
  using Params = ParamsType;
  using Body = BodyType;
  using Reply = ReplyType;  // None, a model, std::int64_t, or a vector of models, texts or dates
  EndpointRow row;
};

template <class Params, class Body, class Reply>
constexpr Endpoint<Params, Body, Reply> endpoint(Method method, std::string_view id, std::string_view path,
                                                 std::string_view text, Details details = {}) {
  using Item = typename detail::ReplyOf<Reply>::Item;
  return {{method, id, path, text, details.area, details.wrapper, details.data, details.alt_path,
           details.manual, details.source, details.paged, &schema::record_of<Params>,
           &schema::record_of<Body>, &schema::record_of<Item>, detail::ReplyOf<Reply>::cardinality}};
}

}  // namespace wsync::api
