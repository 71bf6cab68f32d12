// SPDX-License-Identifier: MIT
// The systems that wsync speaks to over HTTP, with their operations, and these explained for people.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/wire_names.hpp"
#include "base/result.hpp"
#include "page.hpp"

namespace wsync::app {

struct System {
  std::string_view name;  // oresto
  std::span<const api::EndpointRow* const> (*endpoints)();
};

std::span<const System> systems();

struct Operation {
  const System* system = nullptr;
  const api::EndpointRow* row = nullptr;
};

/// By id, or `oresto.` and id. Errors: usage, with a near miss.
Result<Operation> find_operation(std::string_view id);

/// Parameters, fields of body and answer with their rules and how sure they are.
/// With the server's own names where the profile has some.
Page page_of(const Operation& operation, const api::WireNames& names = {});

/// The model's columns with kind, rules and meaning, one below the other. `on_wire` is the same model under
/// the server's names.
void add_fields(Page& page, const schema::Record& record, const schema::Record& on_wire,
                const std::string& prefix = {});

}  // namespace wsync::app
