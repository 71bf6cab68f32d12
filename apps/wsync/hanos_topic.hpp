// SPDX-License-Identifier: MIT
// `wsync help hanos`: what is known of Hanos and what is not, the set-up step by step, and every code of a finding.
#pragma once

#include "page.hpp"

namespace wsync::app {

Page hanos_page();

}  // namespace wsync::app
