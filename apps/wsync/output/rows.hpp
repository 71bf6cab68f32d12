// SPDX-License-Identifier: MIT
// Records on their way out, one after the other, in one of the formats of -o.
#pragma once

#include "base/result.hpp"
#include "schema/record.hpp"

namespace wsync::app {

class Rows {
 public:
  virtual ~Rows() = default;
  /// `record` is an object of the model that `Context::rows` was given. A closed pipe is no error: nothing more comes.
  virtual Result<void> add(const void* record) = 0;
  /// Ends the document; with --to the file appears only now.
  virtual Result<void> finish() = 0;
  /// False once nobody reads any more (`| head`).
  virtual bool wanted() const { return true; }
};

}  // namespace wsync::app
