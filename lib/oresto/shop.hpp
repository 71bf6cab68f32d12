// SPDX-License-Identifier: MIT
// The typed client of Oresto: `shop.call<link_products::put_sales>({}, {.wholesaler_article_number =
// "4711"})`.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "net/sender.hpp"
#include "oresto/delete_all.hpp"
#include "oresto/envelope.hpp"
#include "oresto/guard.hpp"

namespace wsync::oresto {

struct ShopOptions {
  std::string base_url{};  // up to and with /api
  net::Auth auth{};
  api::Wire wire = api::Wire::json;
  schema::OtherNames wire_names{};  // `PUT.ClientLocationDeliveryDates.DeliveryDates` -> the server's `Dates`
};

/// A request that changes something, as it is about to be queued.
struct OutgoingChange {
  std::string_view operation{};  // link-products.post
  std::string request{};         // POST LinkProducts?..., without the server
  std::string body{};            // secrets redacted; empty: none
};

/// Is told of every such request, and of its answer.
struct ShopWatch {
  std::function<std::int64_t(const OutgoingChange&)> sending{};
  std::function<void(std::int64_t id, int http_status, std::string_view answer)> answered{};
};

/// One shop of one wholesaler. Requests are checked before they are sent: a body that a documented rule
/// refuses is `Code::input` with all findings. What would destroy more than it names is `Code::limit`
/// (guard.hpp), for every call. A filled Errors or ModelStateErrors is `Code::refused`.
/// Wire names that lead to no field make every call end with `Code::config`.
class Shop {
 public:
  /// The sender must outlive the shop.
  Shop(net::Sender& sender, ShopOptions options);

  /// One call from start to end.
  template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>>
  Result<typename Call::Reply> call(const typename Call::Params& params = {},
                                    const typename Call::Body& body = {}) {
    std::optional<Result<typename Call::Reply>> reply;
    start<endpoint>(params, body, [&](auto result) { reply.emplace(std::move(result)); });
    run();
    return std::move(*reply);
  }

  /// Begins a call; `done` gets its reply from within `run`, and may begin more.
  template <const auto& endpoint, class Call = std::remove_cvref_t<decltype(endpoint)>, class Done>
  void start(const typename Call::Params& params, const typename Call::Body& body, Done done) {
    send(endpoint.row, &params, &body,
         [this, done = std::move(done)](Result<net::Response> response) mutable {
           if (!response) return done(Result<typename Call::Reply>(fail(std::move(response.error()))));
           done(read<typename Call::Reply>(endpoint.row, *response));
         });
  }

  /// Everything of one kind that one client has, as it was confirmed (`confirm_delete_all`). The same two
  /// operations by `call` or `start` are always refused.
  Result<api::None> delete_all(const DeleteAll& meant);
  void start_delete_all(const DeleteAll& meant, std::function<void(Result<api::None>)> done);

  /// From now on; nothing: no longer.
  void watch(ShopWatch watch) { watch_ = std::move(watch); }

  /// Works until every call has ended.
  void run() { sender_.run(); }

  const api::Server& server() const { return server_; }

 private:
  using Arrived = std::function<void(Result<net::Response>)>;
  void send(const api::EndpointRow& row, const void* params, const void* body, Arrived arrived,
            const MeantAll* meant = nullptr);

  template <class Reply>
  struct Whole : Envelope {
    // A single object may be absent: null, or an empty answer.
    using Data = std::conditional_t<api::detail::ReplyOf<Reply>::cardinality == api::Cardinality::one ||
                                        api::detail::ReplyOf<Reply>::cardinality == api::Cardinality::number,
                                    std::optional<Reply>, Reply>;
    Data data{};
  };

  template <class Reply>
  Result<Reply> read(const api::EndpointRow& row, const net::Response& response) const {
    if constexpr (std::is_same_v<Reply, api::None>) {
      return read_plain(row, response);
    } else {
      if (row.data.empty()) return read_beside<Reply>(row, response);
      using W = Whole<Reply>;
      Field fields[] = {envelope_field<W>(0), envelope_field<W>(1), envelope_field<W>(2),
                        schema::field<&W::data>(server_.names.data(row), "The data.")};
      if (fields[3].shape->kind == schema::Kind::record)
        fields[3].renamed = &server_.names.record(row, row.reply());
      const Record record = schema::record<W>(row.wrapper, "An answer.", fields);
      W whole;
      if (auto error = read_answer(server_, row.id, response, record, whole, &whole, &fields[3]))
        return fail(std::move(*error));
      if constexpr (std::is_same_v<typename W::Data, Reply>)
        return std::move(whole.data);
      else if (whole.data)
        return std::move(*whole.data);
      else
        return fail(nothing_there(row));
    }
  }

  /// An answer whose data are members of the wrapper itself.
  template <class Reply>
  Result<Reply> read_beside(const api::EndpointRow& row, const net::Response& response) const {
    if (auto plain = read_plain(row, response); !plain) return fail(std::move(plain.error()));
    Reply reply{};
    if constexpr (api::detail::ReplyOf<Reply>::cardinality == api::Cardinality::one)
      read_members(server_.names.record(row, row.reply()), response, &reply);
    return reply;
  }

  Result<api::None> read_plain(const api::EndpointRow& row, const net::Response& response) const;
  void read_members(const Record& record, const net::Response& response, void* object) const;
  Error nothing_there(const api::EndpointRow& row) const;

  Arrived watched(const api::EndpointRow& row, const net::Request& request, Arrived arrived) const;

  net::Sender& sender_;
  ShopWatch watch_{};
  api::Server server_;
  std::vector<Problem> wire_name_faults_;
  std::set<std::string, std::less<>> on_other_path_{};  // endpoints whose alternative path answered
};

/// The XML namespaces of Oresto. Source: help pages.
extern const schema::XmlDialect xml_dialect;

}  // namespace wsync::oresto
