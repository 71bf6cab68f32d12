// SPDX-License-Identifier: MIT
#include <exception>

#include "run.hpp"

int main(int count, char** words) {
  try {
    return wsync::app::run({words + (count > 0 ? 1 : 0), words + count});
  } catch (const std::exception& fault) {
    return wsync::app::run_aground(fault.what());
  }
}
