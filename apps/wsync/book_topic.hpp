// SPDX-License-Identifier: MIT
// `wsync help customer-book`: what may stand in the customer book of Hanos.
#pragma once

#include "page.hpp"

namespace wsync::app {

Page customer_book_page();

}  // namespace wsync::app
