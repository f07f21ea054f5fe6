<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="props" tilewidth="160" tileheight="86" tilecount="43" columns="0" objectalignment="bottomleft">
 <grid orientation="orthogonal" width="1" height="1"/>
 <tile id="0">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate"/>
  </properties>
  <image width="16" height="20" source="props/crate.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="1">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_old"/>
  </properties>
  <image width="16" height="20" source="props/crate_old.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="2">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="box"/>
  </properties>
  <image width="16" height="20" source="props/box.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="3">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="tote"/>
  </properties>
  <image width="16" height="20" source="props/tote.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="4">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_pair"/>
  </properties>
  <image width="32" height="20" source="props/crate_pair.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="5">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_row_3"/>
  </properties>
  <image width="48" height="20" source="props/crate_row_3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="6">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_row_4"/>
  </properties>
  <image width="64" height="20" source="props/crate_row_4.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="7">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_column"/>
  </properties>
  <image width="16" height="36" source="props/crate_column.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="8">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_long"/>
  </properties>
  <image width="32" height="21" source="props/crate_long.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="9">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="crate_long_4"/>
  </properties>
  <image width="64" height="21" source="props/crate_long_4.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="10">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_big"/>
  </properties>
  <image width="32" height="48" source="props/crate_big.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="16" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="11">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_tower"/>
  </properties>
  <image width="16" height="44" source="props/crate_tower.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="12">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_2x1"/>
  </properties>
  <image width="32" height="32" source="props/crate_stack_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="16" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="13">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_1x2"/>
  </properties>
  <image width="16" height="48" source="props/crate_stack_1x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="16" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="14">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_2x2"/>
  </properties>
  <image width="32" height="60" source="props/crate_stack_2x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="15">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_2x3"/>
  </properties>
  <image width="32" height="76" source="props/crate_stack_2x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="32" height="48"/>
  </objectgroup>
 </tile>
 <tile id="16">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_3x2"/>
  </properties>
  <image width="48" height="60" source="props/crate_stack_3x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="17">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_3x3"/>
  </properties>
  <image width="48" height="76" source="props/crate_stack_3x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="48" height="48"/>
  </objectgroup>
 </tile>
 <tile id="18">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_4x2"/>
  </properties>
  <image width="64" height="60" source="props/crate_stack_4x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="19">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="crate_stack_4x3"/>
  </properties>
  <image width="64" height="76" source="props/crate_stack_4x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="28" width="64" height="48"/>
  </objectgroup>
 </tile>
 <tile id="20">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="pallet"/>
  </properties>
  <image width="32" height="46" source="props/pallet.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="14" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="21">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="pallet_open"/>
  </properties>
  <image width="32" height="46" source="props/pallet_open.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="14" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="22">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="pallet_empty"/>
  </properties>
  <image width="32" height="21" source="props/pallet_empty.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="23">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_3x1"/>
  </properties>
  <image width="48" height="36" source="props/shelf_3x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="24">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_3x1_b"/>
  </properties>
  <image width="48" height="36" source="props/shelf_3x1_b.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="25">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_4x1"/>
  </properties>
  <image width="64" height="36" source="props/shelf_4x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="64" height="16"/>
  </objectgroup>
 </tile>
 <tile id="26">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_5x1"/>
  </properties>
  <image width="80" height="36" source="props/shelf_5x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="80" height="16"/>
  </objectgroup>
 </tile>
 <tile id="27">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_2x2"/>
  </properties>
  <image width="32" height="52" source="props/shelf_2x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="28">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_3x2"/>
  </properties>
  <image width="48" height="52" source="props/shelf_3x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="29">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="shelf_4x2"/>
  </properties>
  <image width="64" height="52" source="props/shelf_4x2.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="20" width="64" height="32"/>
  </objectgroup>
 </tile>
 <tile id="30">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="shelf_low"/>
  </properties>
  <image width="48" height="24" source="props/shelf_low.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="48" height="16"/>
  </objectgroup>
 </tile>
 <tile id="31">
  <properties>
   <property name="cover" value="low"/>
   <property name="name" value="shelf_low_2x1"/>
  </properties>
  <image width="32" height="24" source="props/shelf_low_2x1.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="32">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_red"/>
  </properties>
  <image width="96" height="56" source="props/container_red.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="33">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_blue"/>
  </properties>
  <image width="96" height="56" source="props/container_blue.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="34">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_green"/>
  </properties>
  <image width="96" height="56" source="props/container_green.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="32"/>
  </objectgroup>
 </tile>
 <tile id="35">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_red_deep"/>
  </properties>
  <image width="96" height="72" source="props/container_red_deep.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="48"/>
  </objectgroup>
 </tile>
 <tile id="36">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_green_deep"/>
  </properties>
  <image width="96" height="72" source="props/container_green_deep.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="96" height="48"/>
  </objectgroup>
 </tile>
 <tile id="37">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_blue_4x3"/>
  </properties>
  <image width="64" height="72" source="props/container_blue_4x3.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="64" height="48"/>
  </objectgroup>
 </tile>
 <tile id="38">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_red_long"/>
  </properties>
  <image width="160" height="56" source="props/container_red_long.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="160" height="32"/>
  </objectgroup>
 </tile>
 <tile id="39">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_half"/>
  </properties>
  <image width="48" height="56" source="props/container_half.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="48" height="32"/>
  </objectgroup>
 </tile>
 <tile id="40">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_end_red"/>
  </properties>
  <image width="32" height="56" source="props/container_end_red.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="41">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_end_blue"/>
  </properties>
  <image width="32" height="72" source="props/container_end_blue.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="24" width="32" height="48"/>
  </objectgroup>
 </tile>
 <tile id="42">
  <properties>
   <property name="cover" value="tall"/>
   <property name="name" value="container_stack"/>
  </properties>
  <image width="96" height="86" source="props/container_stack.png"/>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="54" width="96" height="32"/>
  </objectgroup>
 </tile>
</tileset>
