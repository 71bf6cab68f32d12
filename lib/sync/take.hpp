// SPDX-License-Identifier: MIT
// Steps are taken: those that need nothing end at once, the others as answers arrive.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "sync/steps.hpp"

namespace wsync::sync {

/// Is told before a request that speaks of these rows is begun, and once it was.
class Watch {
 public:
  virtual ~Watch() = default;
  virtual void begins(const std::vector<std::int64_t>& positions) = 0;
  virtual void begun() = 0;
};

/// The code of a row whose first writes were done and whose next one the server refused.
inline constexpr std::string_view half_refused = "row.half-refused";

struct TakeOptions {
  int tries = 3;           // of a write whose outcome was unknown
  Watch* watch = nullptr;  // must outlive the taking
  /// Runs what it is given so that requests begun in it finish what is half done, whatever has stopped the others
  /// (`net::Sender::Finishing`).
  std::function<void(const std::function<void()>&)> finishing{};
  /// In the order of the steps, once all before it have ended.
  std::function<void(const RowResult&, std::optional<Code>)> on_row{};
  /// As steps end.
  std::function<void(const Step&, const RowResult&, std::optional<Code>)> on_end{};
};

/// Takes steps as they are handed in: those that need nothing end at once, the others are begun in order, the
/// bulks of what was handed in together last, and end as answers arrive. The caller runs the sender.
class Taking {
 public:
  explicit Taking(TakeOptions options);
  /// May be called from `on_end`.
  void take(std::vector<Step> steps);
  /// A row that ends without being taken, in its turn.
  void pass(const Step& step, const RowResult& result, std::optional<Code> code);
  /// Steps handed in that have not ended, and those whose end is not told yet, for one before is still open.
  std::size_t open() const;
  std::size_t untold() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

/// All of them at once. The caller runs the sender afterwards.
void take(std::vector<Step>& steps, const TakeOptions& options);

}  // namespace wsync::sync
