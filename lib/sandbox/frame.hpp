// SPDX-License-Identifier: MIT
// The wrapper around every answer of Oresto's, with data of any type in it. Source: manual 1.1; help pages.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "oresto/envelope.hpp"
#include "schema/record.hpp"

namespace wsync::sandbox {

struct Frame {
  void* data = nullptr;                                    // a member of the shape that Data names
  std::vector<std::string> errors{};
  std::vector<oresto::ServerMessage> item_errors{};        // Errors of the Multiple calls, with their keys
  std::vector<oresto::ServerMessage> model_state_errors{};
  std::optional<oresto::RequestInformation> request_information{};
  Unknown unknown{};
};

namespace detail {

inline Frame& frame_itself(void* frame) { return *static_cast<Frame*>(frame); }

/// A model whose members stand in the wrapper itself.
template <class Reply>
struct Beside : Reply {
  Frame* frame = nullptr;
};
template <class Reply>
Frame& frame_beside(void* reply) {
  return *static_cast<Beside<Reply>*>(static_cast<Reply*>(reply))->frame;
}

/// The members of the wrapper that are the same for all operations, in the order of the samples.
template <Frame& (*frame_of)(void*)>
std::vector<Field> frame_fields(bool is_write, bool item_by_item) {
  // Written even where they are empty, and not missed then.
  constexpr schema::Rules always{.wanted = true, .shared = true, .limits = Source::inferred};
  const Field texts{"Errors", "Errors on the server's side.", always, &schema::shape<std::vector<std::string>>,
                    [](void* whole) -> void* { return &frame_of(whole).errors; }};
  const Field items{"Errors", "Errors on the server's side, each with its keys.", always,
                    &schema::shape<std::vector<oresto::ServerMessage>>,
                    [](void* whole) -> void* { return &frame_of(whole).item_errors; }};
  const Field findings{"ModelStateErrors", "What the validation of the sent model found.", always,
                       &schema::shape<std::vector<oresto::ServerMessage>>,
                       [](void* whole) -> void* { return &frame_of(whole).model_state_errors; }};
  const Field information{"RequestInformation", "Duration, wholesaler and user.", {.shared = true},
                          &schema::shape<std::optional<oresto::RequestInformation>>,
                          [](void* whole) -> void* { return &frame_of(whole).request_information; }};
  std::vector<Field> fields{information};
  if (is_write) fields.push_back(findings);
  fields.push_back(item_by_item ? items : texts);
  return fields;
}

}  // namespace detail

/// What a handler answers, whatever its type.
struct Data {
  std::shared_ptr<void> value{};
  const schema::Shape* shape = nullptr;                    // of the member; null where there is none
  const Record& (*record)() = nullptr;                     // of the model that stands beside the wrapper's members
  void (*link)(void* value, Frame* frame) = nullptr;
  std::vector<Field> (*fields)(bool, bool) = &detail::frame_fields<&detail::frame_itself>;

  template <class Member>
  static Data member(Member data) {
    return {std::make_shared<Member>(std::move(data)), &schema::shape<Member>};
  }

  template <class Reply>
  static Data beside(Reply reply) {
    auto whole = std::make_shared<detail::Beside<Reply>>();
    static_cast<Reply&>(*whole) = std::move(reply);
    void* object = static_cast<Reply*>(whole.get());
    return {std::shared_ptr<void>(whole, object), nullptr, &schema::record_of<Reply>,
            [](void* address, Frame* frame) {
              static_cast<detail::Beside<Reply>*>(static_cast<Reply*>(address))->frame = frame;
            },
            &detail::frame_fields<&detail::frame_beside<Reply>>};
  }
};

}  // namespace wsync::sandbox
